using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Sebaya.Checklists;
using Sebaya.Content;
using Sebaya.Content.Emails;
using Sebaya.Content.Markdown;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Assets;
using Sebaya.Publishing.Emails;
using Sebaya.Publishing.Metadata;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

/// <summary>
/// Real files, damaged: nothing crashes, hangs or grows, and nothing dangerous comes out. The bounds for one file: <see cref="Longest"/>
/// and <see cref="MostBytes"/>. SEBAYA_FUZZ_SECONDS makes each kind run that long instead of a fixed number of cases, and what is repeated
/// fill the largest page there may be; SEBAYA_FUZZ_SEED begins elsewhere.
/// </summary>
public sealed partial class HostileInputTests(ITestOutputHelper output)
{
    private const int Cases = 100;
    private const long MostBytes = 1L << 30;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly Lazy<SiteReading> Real = new(() => new SiteReader([Repository.Input]).Read());

    private static Content.Site Site => Real.Value.Site!;

    private static PageContext Context =>
        new(Site.Settings, Site.Style, Site.Settings.Codes.ToDictionary(code => code, code => TermFinder.For(Site.Glossary, code)));

    [Theory]
    [InlineData("id/**.md")]
    [InlineData("en/**.md")]
    public void Pages(string files) => Damage(files, (bytes, file) =>
    {
        var found = new DiagnosticBag();
        if (SourceText.Decode(file, bytes, found) is not { } source) return;
        var language = file[..2];
        var page = PageReader.Read(source, language, file[3..^3], Context, found);
        if (page is null) return;
        Assert.DoesNotMatch(Dangerous(), string.Concat(page.Body.OfType<HtmlSegment>().Select(segment => segment.Html)));
        foreach (var link in page.Body.OfType<LinkSegment>())
            if (Site.Find(page.Key, language) is { } whole && new LinkResolver(Site).Resolve(whole, link.Target) is { Rule: null } result)
                Assert.Matches("^([/#]|https?:|mailto:|tel:)", result.Address);
    });

    [Theory]
    [InlineData("_checklists/*.yml")]
    public void Checklists(string files) => Damage(files, (bytes, file) =>
    {
        var found = new DiagnosticBag();
        if (SourceText.Decode(file, bytes, found) is { } source) ChecklistReader.Read(source.Text, source.File, ["id", "en"], found);
    });

    [Fact]
    public void Settings() => Damage("_site.yml", (bytes, file) =>
    {
        var found = new DiagnosticBag();
        if (SourceText.Decode(file, bytes, found) is { } source) SettingsReader.Read(source, null, found);
    });

    [Fact]
    public void GlossaryAndSources() => Damage("_*.yml", (bytes, file) =>
    {
        var found = new DiagnosticBag();
        if (SourceText.Decode(file, bytes, found) is not { } source) return;
        Glossary.Read(source, ["id", "en"], found);
        Permalinks.Read(source.Text, source.File, found);
    });

    [Theory]
    [InlineData("_emails/**.md")]
    public void Emails(string files)
    {
        using var folder = SmallSite.Of("");
        var file = new InputFile("_emails/id/welcome.md", "_emails/id/welcome.md", Path.Combine(folder.Folder, "welcome.md"));
        var site = new Content.Site(Site.Settings, Content.Prose.StyleGuide.None, Site.Glossary, Content.Settings.ContactList.Empty,
            Site.Pages, ImmutableSortedDictionary<string, InputFile>.Empty.Add(file.Path, file));
        var model = new SiteModel(site, SebayaTheme.Create(), new Uri("https://example.org/"),
            new AssetMap(ImmutableSortedDictionary<string, Asset>.Empty, ImmutableDictionary<string, ImmutableArray<string>>.Empty, []),
            ImmutableSortedDictionary<string, Checklist>.Empty, ImmutableDictionary<string, string>.Empty,
                InterfaceWords.Read(site, SebayaTheme.Create(), new DiagnosticBag()));
        Damage(files, (bytes, _) =>
        {
            File.WriteAllBytes(file.FullPath, bytes);
            foreach (var email in EmailReader.Read(site, new DiagnosticBag()))
            {
                var finished = FinishedEmail.Of(model, email);
                Assert.DoesNotMatch(Dangerous(), finished.SubjectHtml + finished.BodyHtml + finished.TextHtml);
            }
        });
    }

    [Fact]
    public void Codes()
    {
        var checklists = Directory.GetFiles(Path.Combine(Repository.Input, "_checklists"), "*.yml").Order(StringComparer.Ordinal)
            .Select(file => ChecklistReader.Read(File.ReadAllText(file), file, ["id", "en"], new DiagnosticBag())).OfType<Checklist>()
                .ToList();
        var codes = checklists.Where(checklist => checklist.Share)
            .Select(checklist => Sebaya.Checklists.Codes.Encode(checklist, AnswerSheetJson.Read(checklist, "{}").Sheets[0])).ToList();
        Repeat("codes", random =>
        {
            var code = Mutations.Damage(codes[random.Next(codes.Count)], random, codes);
            Sebaya.Checklists.Codes.Decode(checklists, code);
        });
    }

    /// <summary>Every file of the whole input damaged at once, through the command itself.</summary>
    [Fact]
    public async Task WholeInputs()
    {
        var seed = Seed();
        for (var number = 0; number < 4; number++)
        {
            var random = new Random(seed + number);
            using var site = SmallSite.Of("");
            var texts = Files("**").ToDictionary(file => file, file => File.ReadAllText(Path.Combine(Repository.Input, file)));
            foreach (var (file, text) in texts)
                site.WriteBytes(file,
                    Encoding.UTF8.GetBytes(random.Next(3) == 0 && file != "_site.yml" ? Mutations.Damage(text, random, [text]) : text));
            var run = await Run.Of(site, "check", "--input", site.Input);
            Assert.Equal(1, run.Exit);
            Assert.DoesNotContain("\n   at ", run.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>Settings that pass are built; what they hold never becomes markup.</summary>
    [Fact]
    public async Task SettingsThatPassAreTextEverywhere()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var built = 0;
        for (var number = 0; number < 40; number++)
        {
            // By hand: damage may leave half of a surrogate pair, which no file can hold.
            File.WriteAllBytes(Path.Combine(site.Input, "_site.yml"),
                Encoding.UTF8.GetBytes(Mutations.Damage(SmallSite.Settings, new Random(Seed() + number), [SmallSite.Settings])));
            var run = await Run.Build(site, "--no-pictures");
            Assert.InRange(run.Exit, 0, 1);
            if (run.Exit == 1) continue;
            built++;
            Assert.DoesNotMatch(Dangerous(), File.ReadAllText(Path.Combine(site.Output, "id/index.html")));
        }
        Assert.True(built > 0, "no damaged settings passed, so nothing was shown");
    }

    public static TheoryData<string> Endless =>
    [
        "[", "](", "![", "*", "**a ", "_", "`", "``` ", "<", "<a ", "&", "&#", "> ", "- ", "1. ", "#", "|", "|a", "a|b\n", "[^1]",
            "[^1]: a\n\n", "[a]: b\n", ":   a\n", ":::", "<?# ", "{#", "## {#a}\n", "## a\n\n", "[](", "[](a \"", "[](a (", "[a](#b)",
            "[a](b) x\n\n", "![a](b)\n\n", "(", "\\", "\n\n", "a*b_", "> [!NOTE]\n", "* * ", "a\n-\n", "[a](b)", "[a][b]", "http://",
    ];

    /// <summary>A long page of one thing over and over.</summary>
    [Theory]
    [MemberData(nameof(Endless))]
    public void OneThingOverAndOver(string thing)
    {
        const string FrontMatter = "---\nTitle: A\nDescription: A\n---\n";
        var size = Seconds() > 0 ? SourceText.LargestPageBytes : SourceText.LargestPageBytes / 5;
        var text = FrontMatter + string.Concat(Enumerable.Repeat(thing, (size - FrontMatter.Length) / Encoding.UTF8.GetByteCount(thing)));
        Bounded(() => PageReader.Read(new SourceText("a.md", text), "id", "a", Context, new DiagnosticBag()), thing);
    }

    private void Damage(string pattern, Action<byte[], string> read)
    {
        var files = Files(pattern).ToList();
        var texts = files.Select(file => File.ReadAllText(Path.Combine(Repository.Input, file))).ToList();
        Repeat(pattern, random =>
        {
            var which = random.Next(files.Count);
            var bytes = Encoding.UTF8.GetBytes(Mutations.Damage(texts[which], random, texts));
            if (bytes.Length > 0 && random.Next(10) == 0) bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
            read(bytes, files[which]);
        });
    }

    private void Repeat(string what, Action<Random> oneCase)
    {
        var seconds = Seconds();
        var clock = Stopwatch.StartNew();
        var (seed, number) = (Seed(), 0);
        for (; seconds > 0 ? clock.Elapsed.TotalSeconds < seconds : number < Cases; number++)
        {
            var (all, now) = (seed + number, new Random(seed + number));
            Bounded(() => oneCase(now), $"{what}, seed {all}");
        }
        output.WriteLine($"{what}: {number} cases from seed {seed} in {clock.Elapsed.TotalSeconds:0} s");
    }

    private static void Bounded(Action oneCase, string name)
    {
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        try
        {
            oneCase();
        }
        catch (Exception error)
        {
            Assert.Fail($"{name}: {error}");
        }
        Assert.True(clock.Elapsed < Longest, $"{name} took {clock.Elapsed}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes,
            $"{name} took {GC.GetAllocatedBytesForCurrentThread() - before:N0} bytes");
    }

    private static double Seconds() => double.Parse(Environment.GetEnvironmentVariable("SEBAYA_FUZZ_SECONDS") ?? "0");

    private static int Seed() => int.Parse(Environment.GetEnvironmentVariable("SEBAYA_FUZZ_SEED") ?? "1");

    private static IEnumerable<string> Files(string pattern)
    {
        var name = pattern[(pattern.LastIndexOf('/') + 1)..].Replace("**", "*", StringComparison.Ordinal);
        var folder = Path.Combine(Repository.Input, pattern.Contains('/') ? pattern[..pattern.LastIndexOf('/')] : "");
        return Directory.EnumerateFiles(folder, name,
            pattern.Contains("**", StringComparison.Ordinal) ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Select(file => Path.GetRelativePath(Repository.Input, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(
        "<script(?! (type=\"(module|application/ld\\+json|speculationrules)\"|src=\"/assets/))|<img[^>]* "
        + "onerror|<iframe|<style|<object|<base|<[a-z](?:[^<>\"]|\"[^\"]*\")*\\son\\w+\\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Dangerous();
}
