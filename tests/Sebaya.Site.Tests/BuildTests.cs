using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

public partial class BuildTests(BuildTests.Published published) : IClassFixture<BuildTests.Published>
{
    /// <summary>A page, its twin under another slug, and a question.</summary>
    public const string Small = """
        -- id/index.md --
        ---
        Title: Beranda
        Description: Awal.
        ---
        Mulai dari [batasan](boundaries.md#time).
        -- en/index.md --
        ---
        Title: Home
        Description: The start.
        ---
        Start with [boundaries](boundaries.md#time).
        -- id/boundaries.md --
        ---
        Title: Batasan & waktu
        Description: Tentang "batasan".
        Slug: batasan
        Updated: 2026-11-22
        RedirectFrom: [/id/aturan/]
        ---
        ## Waktu {#time}

        Teks.
        -- en/boundaries.md --
        ---
        Title: Boundaries
        Description: About boundaries.
        Updated: 2026-11-22
        ---
        ## Time {#time}

        Text.
        """;

    private static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    [Fact]
    public async Task PublishesEveryPageInBothLanguages()
    {
        using var site = SmallSite.Of(Small);
        var run = await Run.Build(site);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(
            [".sebaya-manifest", "404.html", "_headers", "_redirects", "boundaries/index.html", "en/404.html", "en/boundaries/index.html",
                "en/feed.xml", "en/index.html", "en/manifest.webmanifest",
             "en/not-saved/index.html", "favicon.ico",
             "id/404.html", "id/aturan/index.html", "id/batasan/index.html", "id/feed.xml", "id/index.html", "id/manifest.webmanifest",
                 "id/not-saved/index.html", "index.html", "manifest.webmanifest", "robots.txt", "sitemap.xml"],
            Hashes(site.Output).Keys.Where(file =>
                !file.StartsWith("assets/", StringComparison.Ordinal) && !file.StartsWith("search/", StringComparison.Ordinal)
                && !Extra().IsMatch(file)));
    }

    [Fact]
    public async Task GivesTheSameBytesAgain()
    {
        using var site = SmallSite.Of(Small);
        await Run.Build(site);
        var first = Hashes(site.Output);
        await Run.Build(site);
        Assert.Equal(first, Hashes(site.Output));
    }

    [Fact]
    public async Task LinksStayBelowTheBasePath()
    {
        using var site = SmallSite.Of(Small);
        Assert.Equal(0, (await Run.Build(site, "--base-url", "https://example.org/guide/")).Exit);
        foreach (var file in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
            Assert.All(Address().Matches(File.ReadAllText(file)), match =>
                Assert.StartsWith("/guide/", match.Groups[1].Value, StringComparison.Ordinal));
        Assert.Equal("/guide/id/aturan/ /guide/id/batasan/ 301\n", File.ReadAllText(Path.Combine(site.Output, "_redirects")));
    }

    [Theory]
    [InlineData("id/index.html", "<a href=\"/id/batasan/#time\">batasan</a>")]
    [InlineData("id/batasan/index.html",
        "<link rel=\"alternate\" hreflang=\"id\" href=\"https://example.org/id/batasan/\">\n<link rel=\"alternate\" hreflang=\"en\" "
        + "href=\"https://example.org/en/boundaries/\">\n<link rel=\"alternate\" hreflang=\"x-default\" "
        + "href=\"https://example.org/boundaries/\">")]
    [InlineData("id/batasan/index.html", "<title>Batasan &amp; waktu · Sebaya</title>")]
    [InlineData("id/batasan/index.html", "<meta name=\"description\" content=\"Tentang &quot;batasan&quot;.\">")]
    [InlineData("id/batasan/index.html", "\"@type\":\"Article\",\"headline\":\"Batasan \\u0026 waktu\"")]
    [InlineData("id/batasan/index.html", "\"image\":\"https://example.org/pictures/")]
    [InlineData("id/index.html", "\"@type\":\"WebSite\",\"name\":\"Sebaya\"")]
    [InlineData("en/boundaries/index.html", "<link rel=\"manifest\" href=\"/en/manifest.webmanifest\">")]
    [InlineData("en/boundaries/index.html",
        "<meta property=\"og:locale\" content=\"en_GB\">\n<meta property=\"og:locale:alternate\" content=\"id_ID\">")]
    [InlineData("en/manifest.webmanifest", "\"lang\":\"en\",\"id\":\"/\",\"start_url\":\"/en/\",\"scope\":\"/\"")]
    [InlineData("manifest.webmanifest", "\"lang\":\"id\",\"id\":\"/\",\"start_url\":\"/\",\"scope\":\"/\"")]
    [InlineData("id/batasan/index.html", "<time datetime=\"2026-11-22\">22 November 2026</time>")]
    [InlineData("id/aturan/index.html", "<meta http-equiv=\"refresh\" content=\"0; url=/id/batasan/\">")]
    [InlineData("boundaries/index.html", "data-choice=\"en\"")]
    [InlineData("sitemap.xml",
        "<loc>https://example.org/id/batasan/</loc>\n<lastmod>2026-11-22</lastmod>\n<xhtml:link rel=\"alternate\" hreflang=\"id\" "
        + "href=\"https://example.org/id/batasan/\" />")]
    [InlineData("id/feed.xml", "<title>Batasan &amp; waktu</title>")]
    [InlineData("robots.txt", "Sitemap: https://example.org/sitemap.xml\n")]
    [InlineData("_headers", "/assets/*\n")]
    public void SaysWhatReadersAndMachinesLookFor(string file, string text) =>
        Assert.Contains(text, File.ReadAllText(Path.Combine(published.Site.Output, file)), StringComparison.Ordinal);

    [Fact]
    public async Task TheIconAtTheRootIsTheLogoUnlessAProgrammeHasItsOwn()
    {
        using var site = SmallSite.Of(Small);
        await Run.Build(site);
        var icon = await File.ReadAllBytesAsync(Path.Combine(site.Output, "favicon.ico"), TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 1, 0, 1, 0, 48, 48], icon[..8]);
        Assert.Equal((icon.Length - 22, 22), (BitConverter.ToInt32(icon, 14), BitConverter.ToInt32(icon, 18)));
        Assert.Equal("PNG"u8.ToArray(), icon[23..26]);
        site.Write("_static/favicon.ico", "own");
        Assert.Equal((0, ""), (await Run.Build(site)) is var run ? (run.Exit, run.Error) : default);
        Assert.Equal("own", await File.ReadAllTextAsync(Path.Combine(site.Output, "favicon.ico"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ProblemsLeaveThePublishedSiteAsItWas()
    {
        using var site = SmallSite.Of(Small);
        await Run.Build(site);
        var before = Hashes(site.Output);
        site.Write("id/boundaries.md", "---\nTitle: B\nDescription: B.\n---\n[x](no.md)\n");
        var run = await Run.Build(site);
        Assert.Equal(1, run.Exit);
        Assert.Contains("input/id/boundaries.md(5,1): error SBY104: no page 'no'.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was published; './output' is as it was.", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Hashes(site.Output));
        Assert.Equal([".sebaya-cache", "input", "output"],
            Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task MarkupInSettingsAndTitlesIsText()
    {
        using var site = SmallSite.Of(Small);
        site.Write("_site.yml",
            SmallSite.Settings.Replace("title: Sebaya", "title: \"<script>alert(1)</script>{{ 1 }}\"", StringComparison.Ordinal)
            + "program: { name: { id: \"<img src=x onerror=alert(1)>\", en: \"</title><b>\" } }\n");
        Assert.Equal(0, (await Run.Build(site)).Exit);
        foreach (var file in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            var html = File.ReadAllText(file);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.DoesNotContain("</title><b>", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task StrictTurnsWarningsIntoErrors()
    {
        using var site = SmallSite.Of(Small);
        site.Write("notes.txt", "x");
        Assert.Equal(0, (await Run.Build(site)).Exit);
        Assert.Equal(1, (await Run.Build(site, "--strict")).Exit);
    }

    /// <summary>The small site, published once for the tests that only read it.</summary>
    public sealed class Published : IAsyncLifetime
    {
        /// <summary>The site.</summary>
        public SmallSite Site { get; } = SmallSite.Of(Small);

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            var run = await Run.Build(Site);
            Assert.Equal((0, ""), (run.Exit, run.Error));
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync()
        {
            Site.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("^(sw\\.js|offline/|pictures/|icons?/|embed/|leads/|checklist\\.schema\\.json|.*opensearch\\.xml)")]
    private static partial Regex Extra();
}
