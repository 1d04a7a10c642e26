using System.Net;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;
using Sebaya.Site.Hosting;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

/// <summary>Wherever the text lies and wherever it will be published, the preview shows it and follows it.</summary>
public class PreviewPlaceTests
{
    [Fact]
    public async Task TheSiteLiesBelowTheBasePathAsItWill()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        site.Write("_site.yml",
            SmallSite.Settings.Replace("https://example.org/", "https://example.org/a guide/", StringComparison.Ordinal));
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        Assert.EndsWith("/a%20guide/", preview.Url, StringComparison.Ordinal);
        await Run.Build(site, "--base-url", "http://127.0.0.1/a guide/");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(preview.Url) };
        Assert.Equal(File.ReadAllText(Path.Combine(site.Output, "id/batasan/index.html")), await client.GetStringAsync("id/batasan/"));
        Assert.Equal("/a%20guide/", (await client.GetAsync("/")).Headers.Location?.OriginalString);
        Assert.Equal("/a%20guide/", (await client.GetAsync("/a%20guide")).Headers.Location?.OriginalString);
        Assert.Equal("/a%20guide/id/batasan/", (await client.GetAsync("id/batasan")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/id/batasan/")).StatusCode);
    }

    [Fact]
    public async Task TheListsForReadingOfflineAreThoseOfABuild()
    {
        using var site = SmallSite.Of(FuzzBuildTests.EveryKind);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        Assert.Equal(0, (await Run.Build(site, "--base-url", "http://127.0.0.1/")).Exit);
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        foreach (var list in new[] { "offline/id.json", "offline/en.json" })
            Assert.Equal(File.ReadAllText(Path.Combine(site.Output, list)), await client.GetStringAsync(list));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("offline/fr.json")).StatusCode);
    }

    /// <summary>A checkout, or a link to the newest version, may put another folder in the input's place.</summary>
    [Fact]
    public async Task AFolderThatTakesTheInputsPlaceIsShownAndFollowed()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        Directory.Move(site.Input, Path.Combine(site.Folder, "before"));
        await Until(client, "/_preview/problems", $"there is no folder '{site.Input}'");
        Assert.Contains("<h1>Batasan", await client.GetStringAsync("/id/batasan/"), StringComparison.Ordinal);

        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "before"), "*", SearchOption.AllDirectories))
            site.Write(Path.GetRelativePath(Path.Combine(site.Folder, "before"), file),
                File.ReadAllText(file).Replace("Title: Batasan", "Title: Batas lain", StringComparison.Ordinal));
        await Until(client, "/id/batasan/", "<h1>Batas lain");
        site.Write("id/boundaries.md",
            File.ReadAllText(Path.Combine(site.Input, "id/boundaries.md")).Replace("Batas lain", "Batas ketiga", StringComparison.Ordinal));
        await Until(client, "/id/batasan/", "<h1>Batas ketiga");
    }

    /// <summary>Folders of these names below the theme hold what a compiler writes; the text may lie in one.</summary>
    [Theory]
    [InlineData("bin")]
    [InlineData("obj/Debug")]
    public async Task AFolderOfAnyNameIsFollowed(string name)
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var input = Path.Combine(site.Folder, name, "input");
        Directory.CreateDirectory(Path.GetDirectoryName(input)!);
        Directory.Move(site.Input, input);
        await using var preview = await Preview.StartAsync([input], 0, TextWriter.Null);
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        File.WriteAllText(Path.Combine(input, "id/boundaries.md"),
            "---\nTitle: Baru\nDescription: B.\nSlug: batasan\n---\n## Waktu {#time}\n\nTeks.\n");
        await Until(client, "/id/batasan/", "<h1>Baru</h1>");
    }

    [Fact]
    public async Task AnAnswerThatFailsIsLoggedAndSaysSoAndThePreviewGoesOn()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        using var log = new StringWriter();
        await using var preview =
            await Preview.StartAsync([site.Input], 0, TextWriter.Synchronized(log), RobustnessTests.BrokenComponent.Theme);
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        using var answer = await client.GetAsync("/broken.txt");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        const string Report =
            "sebaya: this is a fault of sebaya itself, while answering '/broken.txt'; nothing is wrong with your text, and what was "
            + "published is as it was.";
        Assert.StartsWith(Report, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(Report, log.ToString(), StringComparison.Ordinal);
        Assert.Contains("<h1>", await client.GetStringAsync("/id/batasan/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFaultWhileReadingAgainIsShownWithTheLastGoodVersionAndTheNextEditArrives()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        using var log = new StringWriter();
        var component = new FailingOnReading();
        await using var preview =
            await Preview.StartAsync([site.Input], 0, TextWriter.Synchronized(log), SebayaTheme.Create(null, component));
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        component.Fails = true;
        site.Write("id/boundaries.md", "---\nTitle: Dua\nDescription: B.\nSlug: batasan\n---\n## Waktu {#time}\n\nTeks.\n");
        await Until(client, "/_preview/problems", "a fault of sebaya itself while reading the text: the routes could not be listed");
        Assert.DoesNotContain("<h1>Dua</h1>", await client.GetStringAsync("/id/batasan/"), StringComparison.Ordinal);
        Assert.Contains("sebaya: this is a fault of sebaya itself, while reading the text", log.ToString(), StringComparison.Ordinal);
        component.Fails = false;
        site.Write("id/boundaries.md", "---\nTitle: Tiga\nDescription: B.\nSlug: batasan\n---\n## Waktu {#time}\n\nTeks.\n");
        await Until(client, "/id/batasan/", "<h1>Tiga</h1>");
    }

    /// <summary>A machine without any program that opens addresses.</summary>
    [Fact]
    public async Task WhereNoBrowserCanBeOpenedTheAddressIsSaidAndThePreviewGoesOn()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        using var serve = SebayaProcess.Start("dotnet",
            [SebayaProcess.Program, "serve", "--input", site.Input, "--port", "0", "--open"],
            ("PATH", Path.Combine(site.Folder, "nowhere")));
        var limit = TimeSpan.FromMinutes(1);
        try
        {
            var said = await serve.StandardOutput.ReadLineAsync().WaitAsync(limit) ?? "";
            var url = said["Preview at ".Length..said.IndexOf(" (", StringComparison.Ordinal)];
            Assert.EndsWith($"Open {url} yourself.", await serve.StandardError.ReadLineAsync().WaitAsync(limit) ?? "",
                StringComparison.Ordinal);
            using var client = new HttpClient();
            Assert.Contains("<h1>", await client.GetStringAsync(url + "id/batasan/"), StringComparison.Ordinal);
        }
        finally
        {
            serve.Kill();
            await serve.WaitForExitAsync();
        }
    }

    /// <summary>The terminal that the preview writes to was closed.</summary>
    [Fact]
    public async Task ALogThatCannotBeWrittenIsNoEnd()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, new ClosedWriter(), RobustnessTests.BrokenComponent.Theme);
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        Assert.Equal(HttpStatusCode.InternalServerError, (await client.GetAsync("/broken.txt")).StatusCode);
        site.Write("id/boundaries.md", "---\nTitle: Rusak\nDescription: B.\nSlug: batasan\n---\n## Waktu {#time}\n\n[x](no.md)\n");
        await Until(client, "/_preview/problems", "SBY104");
    }

    /// <summary>Asks again after each change that the preview tells, until the answer holds a text.</summary>
    private static async Task Until(HttpClient client, string path, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var events = new StreamReader(await client.GetStreamAsync("/_preview/changes", limit.Token));
        while (await events.ReadLineAsync(limit.Token) is { } line)
            if (line.StartsWith("event:", StringComparison.Ordinal)
                && (await client.GetStringAsync(path, limit.Token)).Contains(text, StringComparison.Ordinal)) return;
        throw new InvalidOperationException($"the preview ended before '{text}'");
    }

    private sealed class FailingOnReading : Component
    {
        public volatile bool Fails;

        public override IEnumerable<Route> Routes(SiteModel model) =>
            Fails ? throw new InvalidOperationException("the routes could not be listed") : [];
    }

    private sealed class ClosedWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("Input/output error");
    }
}
