using System.Diagnostics;
using Sebaya.Site.Output;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>Whatever goes wrong, the published folder is one whole version, and the message says what happened.</summary>
public class FaultTests
{
    private const string Changed = "---\nTitle: Boundaries\nDescription: Changed.\n---\n## Time {#time}\n\nChanged.\n";

    /// <summary>SEBAYA_KILLS raises the number of killed builds, for example to 100.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ABuildKilledAtAnyMomentLeavesTheOldVersionOrTheNewOne(bool inPlace)
    {
        string[] way = inPlace ? ["--in-place"] : [];
        var kills = int.Parse(Environment.GetEnvironmentVariable("SEBAYA_KILLS") ?? "8");
        using var site = SmallSite.Of(BuildTests.Small);
        var first = File.ReadAllText(Path.Combine(site.Input, "en/boundaries.md"));
        var (old, _) = await BuildAsync(site, way);
        site.Write("en/boundaries.md", Changed);
        var (new_, whole) = await BuildAsync(site, way);
        Assert.NotEqual(old, new_);

        var random = new Random(9);
        for (var kill = 0; kill < kills; kill++)
        {
            site.Write("en/boundaries.md", kill % 2 == 0 ? first : Changed);
            using var build = SebayaProcess.StartBuild(site, way);
            // The later moments are the ones at which files are written and folders change places.
            build.WaitForExit(whole * (0.3 + (0.8 * random.NextDouble())));
            build.Kill();
            await build.WaitForExitAsync();
            Assert.True(File.Exists(Path.Combine(site.Output, "en/boundaries/index.html")), "a page that both versions have is missing");
            // Files that change one by one may be caught half-way; the list says so, and the next build finishes it.
            if (!File.Exists(Path.Combine(site.Output, PublishingNames.Journal)))
                Assert.Contains(PublishedFolder.Hash(site.Output), (string[])[old, new_]);
        }
        site.Write("en/boundaries.md", first);
        Assert.Equal(old, (await BuildAsync(site, way)).Hash);
        Assert.Equal(["input", "output"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task TheSameBytesUnderOtherSettingsOfTheMachine()
    {
        using var here = SmallSite.Of(BuildTests.Small);
        using var elsewhere = SmallSite.Of(BuildTests.Small);
        // Written again in the other order: folders are often listed in the order in which their files came.
        foreach (var file in Directory.EnumerateFiles(elsewhere.Input, "*", SearchOption.AllDirectories)
            .OrderDescending(StringComparer.Ordinal).ToList())
        {
            var text = File.ReadAllText(file);
            File.Delete(file);
            File.WriteAllText(file, text);
        }
        await SebayaProcess.FinishAsync(SebayaProcess.StartBuild(here, ("LANG", "C"), ("TZ", "UTC"), ("DOTNET_PROCESSOR_COUNT", "1")));
        await SebayaProcess.FinishAsync(
            SebayaProcess.StartBuild(elsewhere, ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati"),
            ("DOTNET_PROCESSOR_COUNT", "7")));
        Assert.Equal(PublishedFolder.Hashes(here.Output), PublishedFolder.Hashes(elsewhere.Output));
    }

    [Fact]
    public async Task ASecondBuildOnTheSameOutputIsRefused()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        using var other = new OutputFolder(site.Output);
        var run = await Run.Build(site);
        Assert.Equal((3,
            "sebaya: cannot write to './output': another build is writing to it. "
                + "Wait for that one, or choose another --output\n"), (run.Exit, run.Error));
    }

    [Theory]
    [InlineData("taken", "sebaya: cannot write to './taken': there is a file of that name\n")]
    [InlineData("work",
        "sebaya: cannot write to './work': no build left its list of files there, and publishing would replace 'thesis.txt'. If they may "
        + "go, build once with --adopt; otherwise choose another --output\n")]
    [InlineData("input", "sebaya: cannot write to 'input': it and the input 'input' lie one in the other. Choose another --output\n")]
    [InlineData("input/out",
        "sebaya: cannot write to 'input/out': it and the input 'input' lie one in the other. Choose another --output\n")]
    [InlineData(".", "sebaya: cannot write to './.': it and the input 'input' lie one in the other. Choose another --output\n")]
    public async Task AnOutputThatWouldTakeSomethingElsesPlaceIsRefused(string output, string message)
    {
        using var site = SmallSite.Of(BuildTests.Small);
        File.WriteAllText(Path.Combine(site.Folder, "taken"), "mine");
        Directory.CreateDirectory(Path.Combine(site.Folder, "work"));
        File.WriteAllText(Path.Combine(site.Folder, "work/thesis.txt"), "mine");
        var run = await Run.Of(site, "build", "--input", site.Input, "--output", Path.Combine(site.Folder, output));
        Assert.Equal((3, message), (run.Exit, run.Error));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(site.Folder, "work/thesis.txt")));
        Assert.True(File.Exists(Path.Combine(site.Input, "id/index.md")));
    }

    [Fact]
    public async Task AnOutputThatCannotBeWrittenIsNamed()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        File.WriteAllText(Path.Combine(site.Folder, "file"), "");
        var run = await Run.Of(site, "build", "--input", site.Input, "--output", Path.Combine(site.Folder, "file/output"));
        Assert.Equal(3, run.Exit);
        Assert.Matches(@"^sebaya: .*\./file.*\n$", run.Error);
    }

    [Fact]
    public async Task TooFewOpenFilesAreSaidAtOnce()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says what the limit is.");
        using var site = SmallSite.Of(BuildTests.Small);
        using var build = SebayaProcess.Start("bash",
            ["-c", "ulimit -n 200; exec dotnet \"$0\" \"$@\"", SebayaProcess.Program,
            "build", "--input", site.Input, "--output", site.Output]);
        var error = await build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.Equal((3, "sebaya: this system lets a program open 200 files at once, and sebaya needs 512. "
            + "Raise the limit with 'ulimit -n 512'.\n"), (build.ExitCode, error));
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public async Task CancellingLeavesNothingBehind()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        using var cancel = new CancellationTokenSource();
        // The first word of progress comes when pages are being written.
        var progress = new BuildProgress(new CallingWriter(cancel.Cancel), isTerminal: false, new Hurrying());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Build.RunAsync(new BuildOptions([site.Input], site.Output, null), progress, cancel.Token));
        Assert.Equal(["input"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task KeepsAsManyFormerVersionsAsAsked()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var versions = new List<string>();
        foreach (var text in (string[])["First", "Second", "Third", "Fourth"])
        {
            site.Write("en/boundaries.md", $"---\nTitle: {text}\nDescription: B.\n---\n## Time {{#time}}\n\nText.\n");
            Assert.Equal(0, (await Run.Build(site, "--keep", "2", "--no-pictures")).Exit);
            versions.Add(PublishedFolder.Hash(site.Output));
        }
        Assert.Equal(["input", "output", "output.1", "output.2"],
            Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Order());
        Assert.Equal(versions[^1], PublishedFolder.Hash(site.Output));
        Assert.Equal(versions[^2], PublishedFolder.Hash(site.Output + ".1"));
        Assert.Equal(versions[^3], PublishedFolder.Hash(site.Output + ".2"));
    }

    [Fact]
    public async Task ADamagedCacheIsNeverBelieved()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        string[] options = ["--precompress", "--cache", Path.Combine(site.Folder, "cache")];
        await Run.Build(site, options);
        var published = PublishedFolder.Hash(site.Output);
        var entries = Directory.GetFiles(Path.Combine(site.Folder, "cache"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(entries.Count > 10, "the cache holds next to nothing");
        for (var i = 0; i < entries.Count; i++)
        {
            var bytes = File.ReadAllBytes(entries[i]);
            if (i % 3 == 0) bytes = bytes[..(bytes.Length / 2)];
            else if (i % 3 == 1) bytes[^1] ^= 1;
            else bytes = [];
            File.WriteAllBytes(entries[i], bytes);
        }
        await Run.Build(site, options);
        Assert.Equal(published, PublishedFolder.Hash(site.Output));
        Directory.Delete(Path.Combine(site.Folder, "cache"), recursive: true);
        await Run.Build(site, options);
        Assert.Equal(published, PublishedFolder.Hash(site.Output));
    }

    [Theory]
    [InlineData(false, "Rendering page 5 of 12,000\n")]
    [InlineData(true, "\rRendering page 5 of 12,000\r                          \r")]
    public void ProgressIsALineOnATerminalAndLinesElsewhere(bool isTerminal, string told)
    {
        var to = new StringWriter { NewLine = "\n" };
        var progress = new BuildProgress(to, isTerminal, new Hurrying());
        progress.Report("Rendering page", 5, 12_000);
        progress.Clear();
        Assert.Equal(told, to.ToString());
    }

    private static async Task<(string Hash, TimeSpan Took)> BuildAsync(SmallSite site, params string[] more)
    {
        var clock = Stopwatch.StartNew();
        await SebayaProcess.FinishAsync(SebayaProcess.StartBuild(site, more));
        return (PublishedFolder.Hash(site.Output), clock.Elapsed);
    }

    /// <summary>A clock that advances by an hour whenever it is read.</summary>
    private sealed class Hurrying : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Add(ref _now, 3600);
    }

    private sealed class CallingWriter(Action called) : StringWriter
    {
        public override void WriteLine(string? value) => called();
    }
}
