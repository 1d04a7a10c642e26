using System.Net;
using Sebaya.Site.Hosting;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

public class PreviewTests
{
    [Fact]
    public async Task AnswersTheSameBytesThatABuildPublishes()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        await Run.Build(site, "--base-url", "http://127.0.0.1/");
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        foreach (var file in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            var path = "/" + Path.GetRelativePath(site.Output, file).Replace("index.html", "", StringComparison.Ordinal);
            var response = await client.GetAsync(path);
            Assert.Equal(path.EndsWith("404.html", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK,
                response.StatusCode);
            Assert.Equal(await File.ReadAllTextAsync(file), await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("/id/no-such-page/", HttpStatusCode.NotFound)]
    [InlineData("/../_site.yml", HttpStatusCode.NotFound)]
    [InlineData("/..%2f_site.yml", HttpStatusCode.NotFound)]
    [InlineData("/assets/%2e%2e/%2e%2e/_site.yml", HttpStatusCode.NotFound)]
    [InlineData("/id/batasan", HttpStatusCode.Redirect)]
    public async Task AnswersNothingElse(string path, HttpStatusCode status)
    {
        using var site = SmallSite.Of(BuildTests.Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(preview.Url) };
        Assert.Equal(status, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task IsDeafToOtherHostsNames()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, preview.Url) { Headers = { Host = "attacker.example" } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task ShowsAnEditAndKeepsTheLastGoodVersionWhileThereAreErrors()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        using var events = new StreamReader(await client.GetStreamAsync("/_preview/changes"));
        await Next(events, "ready");

        site.Write("id/boundaries.md", "---\nTitle: Baru\nDescription: B.\nSlug: batasan\n---\n## Waktu {#time}\n\nTeks.\n");
        await Next(events, "change");
        Assert.Contains("<h1>Baru</h1>", await client.GetStringAsync("/id/batasan/"), StringComparison.Ordinal);

        site.Write("id/boundaries.md", "---\nTitle: Rusak\nDescription: B.\nSlug: batasan\n---\n## Waktu {#time}\n\n[x](no.md)\n");
        await Next(events, "change");
        Assert.Contains("<h1>Baru</h1>", await client.GetStringAsync("/id/batasan/"), StringComparison.Ordinal);
        Assert.Contains("\"code\": \"SBY104\"", await client.GetStringAsync("/_preview/problems"), StringComparison.Ordinal);
    }

    /// <summary>
    /// The page says in a header which text it was made from, and the stream of changes says the newest: an edit between the two is seen.
    /// </summary>
    [Fact]
    public async Task AnEditBeforeThePageListensIsNotMissed()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        using var watching = new StreamReader(await client.GetStreamAsync("/_preview/changes"));
        Assert.Equal("data: 0", await Next(watching, "ready"));
        Assert.Equal("version;desc=\"0\"", await VersionOf(client));
        site.Write("id/boundaries.md", "---\nTitle: Baru\nDescription: B.\nSlug: batasan\n---\n## Waktu {#time}\n\nTeks.\n");
        await Next(watching, "change");
        using var late = new StreamReader(await client.GetStreamAsync("/_preview/changes"));
        var version = (await Next(late, "ready"))["data: ".Length..];
        Assert.NotEqual("0", version);
        Assert.Equal($"version;desc=\"{version}\"", await VersionOf(client));
    }

    [Fact]
    public async Task APortThatMayNotBeUsedIsSaid()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        await using var first = await Preview.StartAsync([site.Input], 0, TextWriter.Null);
        var port = new Uri(first.Url).Port;
        var error = await Assert.ThrowsAsync<IOException>(() => Preview.StartAsync([site.Input], port, TextWriter.Null));
        Assert.StartsWith($"cannot listen on 127.0.0.1:{port}: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Choose another --port.", error.Message, StringComparison.Ordinal);
    }

    /// <summary>SEBAYA_FUZZ_EDITS raises the number of edits, for example to 1000.</summary>
    [Fact]
    public async Task LivesThroughEveryEditAndShowsTheLastGoodVersion()
    {
        var edits = int.Parse(Environment.GetEnvironmentVariable("SEBAYA_FUZZ_EDITS") ?? "40");
        using var site = SmallSite.Of(FuzzBuildTests.EveryKind);
        using var log = new StringWriter();
        await using var preview = await Preview.StartAsync([site.Input], 0, TextWriter.Synchronized(log));
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        using var events = new StreamReader(await client.GetStreamAsync("/_preview/changes"));
        await Next(events, "ready");
        var files = Directory.EnumerateFiles(site.Input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(file => file, File.ReadAllText);
        for (var edit = 0; edit < edits; edit++)
        {
            var random = new Random(edit);
            var file = files.Keys.ElementAt(random.Next(files.Count));
            (string File, string Text) text = edit < CrashCases.Length ? CrashCases[edit](site)
                : (file, Mutations.Damage(files[file], random, [.. files.Values]));
            File.WriteAllBytes(text.File, System.Text.Encoding.UTF8.GetBytes(text.Text + $"\n# {edit}\n"));
            await Next(events, "change");
            Assert.Contains("<h1", await client.GetStringAsync("/en/sessions/"), StringComparison.Ordinal);
            System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("/_preview/problems"));
            foreach (var (path, good) in files) await File.WriteAllTextAsync(path, good);
        }
        Assert.DoesNotContain("fault of sebaya", log.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Inputs that once ended the program.</summary>
    private static readonly Func<SmallSite, (string File, string Text)>[] CrashCases =
    [
        site => (Path.Combine(site.Input, "_site.yml"),
            SmallSite.Settings + "topics:\n  - { id: a, title: { id: A, en: A } }\n  - { id: a, title: { id: B, en: B } }"),
        site => (Path.Combine(site.Input, "_site.yml"), SmallSite.Settings + "topics:\n  - { title: { id: A, en: A } }"),
        site => (Path.Combine(site.Input, "en/sessions.md"),
            "---\nTitle: \"a\\vb\"\nDescription: \"a\\0b\"\nUpdated: 2026-11-28\n---\n## Time {#time}\n\nText."),
        site => (Path.Combine(site.Input, "en/sessions.md"),
            "---\nTitle: A\nDescription: B.\n---\n## Time {#time}\n\n&#xE000;1&#xE001; &#xE001;"),
        site => (Path.Combine(site.Input, "_emails/en/welcome.md"),
            "---\nSubject: A\nDescription: B.\nOrder: 1\n---\n&#xE000; [Write](mailto:{{lead.contact}})"),
        site => (Path.Combine(site.Input, "_glossary.yml"), "- id: a\n- id: a"),
    ];

    private static async Task<string> VersionOf(HttpClient client)
    {
        using var response = await client.GetAsync("/id/");
        return Assert.Single(response.Headers.GetValues("Server-Timing"));
    }

    /// <summary>Waits for an event and gives the line after its name.</summary>
    private static async Task<string> Next(StreamReader events, string name)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await events.ReadLineAsync(limit.Token) is { } line)
            if (line == "event: " + name) return await events.ReadLineAsync(limit.Token) ?? "";
        throw new InvalidOperationException($"the preview ended before '{name}'");
    }
}
