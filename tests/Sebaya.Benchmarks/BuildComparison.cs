using System.Globalization;
namespace Sebaya.Benchmarks;

/// <summary>
/// Builds the same site with Sebaya and with Hugo in turns and prints what each took, and the ratio. Neither draws preview pictures; the
/// made site has no search page, so no index is built. Checks of links, anchors, translations and prose, feeds and structured data are in
/// our time.
/// </summary>
internal static class BuildComparison
{
    public static void Run(string binary, string work, int[] sizes, int runs)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors; medians of {runs} runs, taken in turns; Sebaya / Hugo");
        foreach (var size in sizes)
        {
            var folder = Path.Combine(work, $"pages-{size}");
            var (ours, theirs) = (Path.Combine(folder, "sebaya"), Path.Combine(folder, "hugo"));
            if (!Directory.Exists(folder))
            {
                var site = new MadeSite(size);
                site.WriteForSebaya(Path.Combine(ours, "input"));
                site.WriteForHugo(theirs);
            }
            // Every run writes into a folder of its own, all deleted at the end: after deleting files, ext4 creates others slowly for a
            // minute or more.
            var outputs = Path.Combine(work, "outputs");
            Clear(outputs);
            var (sebaya, hugo) = (new List<Run>(), new List<Run>());
            // The first run of each only fills the disk cache and is not counted.
            for (var run = 0; run <= runs; run++)
            {
                sebaya.Add(Benchmarks.Run.Of(binary, ours, "build", "--no-pictures", "--output", Path.Combine(outputs, $"sebaya-{run}")));
                hugo.Add(Benchmarks.Run.Of("hugo", theirs, "--quiet", "--destination", Path.Combine(outputs, $"hugo-{run}")));
            }
            Print(size, Benchmarks.Run.Median(sebaya[1..]), Benchmarks.Run.Median(hugo[1..]),
                Bytes(Path.Combine(outputs, "sebaya-0")), Bytes(Path.Combine(outputs, "hugo-0")));
            Clear(outputs);
        }
    }

    /// <summary>Builds the guide itself, complete, with the pictures kept by the build before, and prints what it took.</summary>
    public static void Guide(string binary, string work, int runs)
    {
        var outputs = Path.Combine(work, "outputs");
        Clear(outputs);
        var taken = new List<Run>();
        for (var run = 0; run <= runs; run++)
            taken.Add(Benchmarks.Run.Of(binary, Repository.Root,
                "build", "--output", Path.Combine(outputs, $"{run}"),
                "--cache", Path.Combine(work, "guide-cache")));
        var median = Benchmarks.Run.Median(taken[1..]);
        Clear(outputs);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"the guide: {median.Wall.TotalSeconds:0.00} s, {median.PeakBytes / 1e6:0} MB (median of {runs}); "
                + $"the first, which draws every picture, {taken[0].Wall.TotalSeconds:0.00} s"));
    }

    private static void Print(int size, Run sebaya, Run hugo, long ourBytes, long theirBytes)
    {
        Console.WriteLine($"{size} pages");
        Line("time", sebaya.Wall.TotalSeconds, hugo.Wall.TotalSeconds, "s");
        Line("processor", sebaya.Processor.TotalSeconds, hugo.Processor.TotalSeconds, "s");
        Line("memory", sebaya.PeakBytes / 1e6, hugo.PeakBytes / 1e6, "MB");
        Line("output", ourBytes / 1e6, theirBytes / 1e6, "MB");

        static void Line(string what, double ours, double theirs, string unit) =>
            Console.WriteLine(FormattableString.Invariant(
                $"  {what,-10} {ours,8:0.00} / {theirs,8:0.00} {unit,-2} = {ours / theirs:0.00}"));
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static long Bytes(string folder) => new DirectoryInfo(folder)
        .EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
