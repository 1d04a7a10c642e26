using System.Diagnostics;
using System.Text;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;
using Sebaya.Site.Output;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

/// <summary>
/// What once ended the program, passed <c>check</c> and failed <c>build</c>, or was accepted in silence: each with the message that stands
/// there now.
/// </summary>
public class RobustnessTests
{
    private const string En = "---\nTitle: A\nDescription: B.\n---\nText.\n";

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "_site.yml", SmallSite.Settings + "topics:\n  - { id: a, title: { id: A, en: A } }\n  - { id: a, title: { id: B, en: B } }\n",
            "_site.yml(7,11): error SBY303: the topic 'a' stands twice. Give one of them another id." },
        { "_site.yml", SmallSite.Settings + "topics:\n  - { title: { id: A, en: A } }\n",
            "_site.yml(6,5): error SBY303: the topic has no 'id'. Add it." },
        { "_site.yml", SmallSite.Settings.Replace("code: en", "code: embed", StringComparison.Ordinal),
            "_site.yml(4,13): error SBY303: the language code 'embed' would take the address '/embed/', which the site needs. Write a "
            + "code like 'id' or 'en'." },
        { "_site.yml", SmallSite.Settings.Replace("code: en", "code: search", StringComparison.Ordinal),
            "_site.yml(4,13): error SBY303: the language code 'search' would take the address '/search/', which the site needs. Write a "
            + "code like 'id' or 'en'." },
        { "_site.yml", SmallSite.Settings.Replace("code: en", "code: leads", StringComparison.Ordinal),
            "_site.yml(4,13): error SBY303: the language code 'leads' would take the address '/leads/', which the site needs. Write a "
            + "code like 'id' or 'en'." },
        { "_site.yml", SmallSite.Settings.Replace("code: en", "code: pictures", StringComparison.Ordinal),
            "_site.yml(4,13): error SBY303: the language code 'pictures' would take the address '/pictures/', which the site needs. Write "
            + "a code like 'id' or 'en'." },
        { "_site.yml", SmallSite.Settings + "  - { code: fr, name: F, locale: fr_FR, title: S, tagline: G }\n",
            "_site.yml(5,13): warning SBY316: the theme has no words in 'fr', so buttons and notes are in English there. Write the "
            + "theme's '*.fr.yml' files." },
        { "id/assets.md", En,
            "id/assets.md(1,1): error SBY114: the key 'assets' would take the address '/assets/', which the site needs. Rename the file." },
        { "en/boundaries.md", "---\nTitle: A\nDescription: B.\nExcluded: true\n---\nText.\n",
            "en/boundaries.md(1,1): error SBY115: page 'boundaries' is excluded in 'en' and published in 'id'. Write 'Excluded: true' in "
            + "every language, or in none." },
        { "_emails/en/a.md", "---\nSubject: A\nDescription: B.\nOrder: 1\n---\n[Write](mailto:{{lead.contact}})\n",
            "_emails/en/a.md(6,1): error SBY308: a link's address holds no placeholder. Write the placeholder in the text; mail programs "
            + "make a link of it." },
        { "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o.md", En,
            "a/b/c/d/e/f/g/h/i/j/k/l/m(1,1): error SBY010: this folder lies in more than 12 others and is not read. Move it up." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task IsToldByCheckAndByBuild(string file, string text, string problem)
    {
        using var site = SmallSite.Of(BuildTests.Small);
        site.Write(file, text);
        var (check, build) = (await Run.Of(site, "check", "--input", site.Input), await Run.Build(site));
        Assert.Contains("input/" + problem, check.Error.Split('\n'));
        Assert.Equal((1, 1), (check.Exit, build.Exit));
        Assert.Contains("input/" + problem, build.Error.Split('\n'));
    }

    [Theory]
    [InlineData("assets/pipe.txt")]
    [InlineData("en/pipe.md")]
    [InlineData("_figures/pipe.en.svg")]
    [InlineData("_synonyms.txt")]
    public async Task APipeIsRefusedAndNotOpened(string path)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var site = SmallSite.Of(BuildTests.Small);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(site.Input, path))!);
        await SebayaProcess.FinishAsync(SebayaProcess.Start("mkfifo", [Path.Combine(site.Input, path)]));
        Assert.Equal(
            [$"input/{path}(1,1): error SBY009: this is a pipe, a socket or a device, not a file, and is not read. Remove it.",
                "1 error, 0 warnings", ""],
            (await Run.Of(site, "check", "--input", site.Input)).Error.Split('\n'));
    }

    /// <summary>A link that leads into the input, through another that leads out of it.</summary>
    [Fact]
    public async Task AChainOfLinksPublishesNothingOfTheSystem()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var site = SmallSite.Of(BuildTests.Small);
        Directory.CreateDirectory(Path.Combine(site.Input, "assets"));
        Directory.CreateSymbolicLink(Path.Combine(site.Input, ".d"), "/etc");
        File.CreateSymbolicLink(Path.Combine(site.Input, "assets/x.txt"), "../.d/passwd");
        Assert.Equal(
            ["input/assets/x.txt(1,1): error SBY005: this symbolic link leads out of the input folder and is not followed. Copy the file "
                + "here.", "1 error, 0 warnings", ""],
            (await Run.Of(site, "check", "--input", site.Input)).Error.Split('\n'));
    }

    /// <summary>
    /// An input with the three files of a published folder, behind a link: it was once taken for the output and replaced.
    /// </summary>
    [Fact]
    public async Task ALinkToTheInputIsNoOutput()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var site = SmallSite.Of(BuildTests.Small);
        foreach (var mark in new[] { "404.html", "sitemap.xml", "manifest.webmanifest" }) site.Write("assets/" + mark, "x");
        Directory.CreateSymbolicLink(Path.Combine(site.Folder, "link"), site.Input);
        var run = await Run.Of(site, "build", "--input", site.Input, "--output", Path.Combine(site.Folder, "link"), "--adopt");
        Assert.Equal((3, "sebaya: cannot write to './link': it and the input 'input' lie one in the other. Choose another --output\n"),
            (run.Exit, run.Error));
        Assert.True(File.Exists(Path.Combine(site.Input, "_site.yml")));
    }

    [Theory]
    [InlineData("build --input INPUT --output", "--output must name a file or folder")]
    [InlineData("build --input", "--input must name a file or folder")]
    [InlineData("check --overlay", "--overlay must name a file or folder")]
    [InlineData("score readiness --answers", "--answers must name a file or folder")]
    [InlineData("build --cache", "--cache must name a file or folder")]
    public async Task AnEmptyNameIsWrongUse(string line, string message)
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var run = await Run.Of(site, [.. line.Replace("INPUT", site.Input, StringComparison.Ordinal).Split(' '), ""]);
        Assert.Equal(2, run.Exit);
        Assert.Contains($"sebaya: {message}\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new page trial")]
    [InlineData("score readiness --answers -")]
    public async Task MalformedSettingsAreNamedWithTheirPlace(string line)
    {
        using var site = SmallSite.Of("-- _site.yml --\nlanguages: []\n");
        var run = await Run.Of(site, [.. line.Split(' '), "--input", site.Input]);
        Assert.Equal((1, "input/_site.yml(1,12): error SBY303: 'languages' names no language. Add at least one.\n1 error, 0 warnings\n"),
            (run.Exit, run.Error));
    }

    [Theory]
    [InlineData("page", "assets",
        "sebaya: 'assets' would take the address '/assets/', which the site needs; nothing was written. Choose another key.\n")]
    [InlineData("page", "en/trial",
        "sebaya: 'en/trial' would take the address '/en/', which the site needs; nothing was written. Choose another key.\n")]
    public async Task NothingThatCouldNotBePublishedIsBegun(string kind, string key, string message)
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var run = await Run.Of(site, "new", kind, key, "--input", site.Input);
        Assert.Equal((2, message), (run.Exit, run.Error));
    }

    /// <summary>Of several files that are begun, one that cannot be written leaves none, nor anything beside them.</summary>
    [Fact]
    public async Task WhatIsBegunIsWrittenWholeOrNotAtAll()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var (first, second) = (Path.Combine(site.Input, "id/trial.md"), Path.Combine(site.Input, "en/trial.md"));
        Directory.CreateDirectory(second + ".unfinished~");
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            AtomicFiles.AddAsync([(first, "a"), (second, "b")], TestContext.Current.CancellationToken));
        Assert.False(File.Exists(first));
        Assert.False(File.Exists(first + ".unfinished~"));
        File.WriteAllText(first, "mine");
        await Assert.ThrowsAnyAsync<IOException>(() => AtomicFiles.AddAsync([(first, "a")], TestContext.Current.CancellationToken));
        Assert.Equal("mine", File.ReadAllText(first));
        await AtomicFiles.ReplaceAsync(first, "new", TestContext.Current.CancellationToken);
        Assert.Equal("new", File.ReadAllText(first));
        Assert.DoesNotContain(Directory.EnumerateFiles(site.Input, "*~", SearchOption.AllDirectories), _ => true);
    }

    /// <summary>Addresses recorded once are not lost when their file cannot be written.</summary>
    [Fact]
    public async Task RecordedAddressesSurviveAFailedWrite()
    {
        using var site = SmallSite.Of(BuildTests.Small + "\n-- _permalinks.txt --\n/en/boundaries/\n");
        Directory.CreateDirectory(Path.Combine(site.Input, "_permalinks.txt.unfinished~"));
        var run = await Run.Of(site, "permalinks", "--accept", "--input", site.Input);
        Assert.Equal(3, run.Exit);
        Assert.Equal("/en/boundaries/\n", File.ReadAllText(Path.Combine(site.Input, "_permalinks.txt")));
    }

    /// <summary>A full disk behind standard error, and a home folder that must stay as it is.</summary>
    [Fact]
    public async Task AFullStandardErrorIsNoCrashAndNothingIsWrittenAtHome()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var site = SmallSite.OfPage("[x](no.md)");
        var home = Directory.CreateDirectory(Path.Combine(site.Folder, "home")).FullName;
        var program = Path.Combine(AppContext.BaseDirectory, "sebaya.dll");
        using var process = SebayaProcess.Start(
            "sh", ["-c", $"dotnet '{program}' check --input '{site.Input}' 2>/dev/full"], ("HOME", home), ("DOTNET_CLI_HOME", home),
                ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "false"));
        await process.WaitForExitAsync();
        Assert.Equal(3, process.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home));
    }

    [Fact]
    public void TheCacheIsMarkedAndKeepsToItsBound()
    {
        using var site = SmallSite.Of("");
        var folder = Path.Combine(site.Folder, "cache");
        var cache = new ContentCache(folder, mostBytes: 3000);
        for (var number = 0; number < 20; number++) cache.Get("picture", Encoding.UTF8.GetBytes($"{number}"), () => new byte[500]);
        cache.Trim();
        Assert.StartsWith("Signature: 8a477f597d28d172789f06886806bc55", File.ReadAllText(Path.Combine(folder, "CACHEDIR.TAG")),
            StringComparison.Ordinal);
        Assert.InRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 1, 3500);
    }

    /// <summary>A fault of the program's own, here of a component: its exit code is its own, and the report says what to send.</summary>
    [Fact]
    public async Task AFaultOfTheProgramIsCalledOne()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Build.CheckAsync([site.Input], theme: BrokenComponent.Theme, cancel: TestContext.Current.CancellationToken));
        Assert.Equal(70, ExitCode.Fault);
        var report = FaultReport.Of(fault, "in 'sebaya check'");
        Assert.StartsWith(
            "sebaya: this is a fault of sebaya itself, in 'sebaya check'; nothing is wrong with your text, and what was published is as "
            + "it was.", report, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: the bytes could not be made", report, StringComparison.Ordinal);
    }

    /// <summary>What a file beside the pages cannot hold is found by <c>check</c> as by <c>build</c>, since both make it.</summary>
    [Fact]
    public async Task CheckMakesEveryFileAndPictureAndWritesNone()
    {
        using var site = SmallSite.Of(FuzzBuildTests.EveryKind);
        var before = Directory.EnumerateFileSystemEntries(site.Folder, "*", SearchOption.AllDirectories).Order().ToList();
        var component = new CountingComponent();
        Assert.DoesNotContain(
            (await Build.CheckAsync([site.Input], theme: SebayaTheme.Create(null, component),
                cancel: TestContext.Current.CancellationToken)).Diagnostics,
            problem => problem.Severity == Severity.Error);
        Assert.Equal(1, component.Made);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(site.Folder, "*", SearchOption.AllDirectories).Order());
    }

    /// <summary>Publishes a file that cannot be made.</summary>
    internal sealed class BrokenComponent : Component
    {
        public static SiteTheme Theme => SebayaTheme.Create(null, new BrokenComponent());

        public override IEnumerable<PublishedFile> Files(SiteModel model) =>
            [new PublishedFile("/broken.txt", "the test", () => throw new InvalidOperationException("the bytes could not be made"))];
    }

    private sealed class CountingComponent : Component
    {
        public int Made { get; private set; }

        public override IEnumerable<PublishedFile> Files(SiteModel model) => [new PublishedFile("/counted.txt", "the test", () => Count())];

        private ReadOnlyMemory<byte> Count()
        {
            Made++;
            return "x"u8.ToArray();
        }
    }
}
