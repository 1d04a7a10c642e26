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
            Assert.Equal(path.EndsWith("404.html", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, response.StatusCode);
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

    private static async Task Next(StreamReader events, string name)
    {
        while (await events.ReadLineAsync() is { } line)
            if (line == "event: " + name) return;
        Assert.Fail($"the preview ended before '{name}'");
    }
}
