using System.Text.Json;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

public class CommandTests
{
    [Theory]
    [InlineData("build --no-such-option", "sebaya: 'build' has no option '--no-such-option'.\n\n")]
    [InlineData("build --ouput x", "sebaya: 'build' has no option '--ouput'. Did you mean '--output'?\n")]
    [InlineData("check --jsn=yes", "sebaya: 'check' has no option '--jsn'. Did you mean '--json'?\n")]
    [InlineData("biuld --output x", "sebaya: there is no command 'biuld'. Did you mean 'build'?\n\n")]
    [InlineData("new pag x", "sebaya: there is no command 'new pag'. Did you mean 'page'?\n\n")]
    [InlineData("xylophone", "sebaya: there is no command 'xylophone'.\n\n")]
    [InlineData("build --base-url ftp://x", "'ftp://x' is not an address like https://example.org/guide/")]
    [InlineData("serve --port 70000", "--port must be a number from 0 to 65535")]
    [InlineData("new page Not_Kebab", "'Not_Kebab' is not in kebab-case (a-z, 0-9, '-'). Try 'not-kebab'.")]
    [InlineData("score readiness", "--answers")]
    public async Task WrongUseExitsWithTwoAndShowsHowItIsUsed(string line, string message)
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var run = await Run.Of(site, line.Split(' '));
        Assert.Equal(2, run.Exit);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("Usage:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANewChecklistLiesInNoFolder()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var run = await Run.Of(site, "new", "checklist", "x/y", "--input", site.Input);
        Assert.Equal(2, run.Exit);
        Assert.Contains("'x/y' names a folder, and a checklist lies in none. Try 'y'.", run.Error);
        Assert.False(Directory.Exists(Path.Combine(site.Input, "_checklists", "x")));
    }

    [Fact]
    public async Task WithoutAVerbItHelps()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var run = await Run.Of(site);
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("build", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnInputThatIsNotThereExitsWithThree()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var run = await Run.Of(site, "check", "--input", Path.Combine(site.Folder, "nowhere"));
        Assert.Equal(3, run.Exit);
        Assert.Contains("./nowhere", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckTellsProgramsTheSameAsPeople()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        site.Write("id/boundaries.md", "---\nTitle: B\nDescription: B.\nSlug: batasan\n---\n## Waktu {#time}\n\n[x](no.md)\n");
        var run = await Run.Of(site, "check", "--json", "--input", site.Input);
        Assert.Equal((1, ""), (run.Exit, run.Error));
        var problem = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
        Assert.Equal(
            """{"file":"input/id/boundaries.md","line":8,"column":1,"severity":"error","code":"SBY104","message":"no page 'no'. """
                + """Write it, or link to another page."}""",
            JsonSerializer.Serialize(problem,
                new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData("page", "trial", "id/trial.md en/trial.md")]
    [InlineData("page", "leads/first-week", "id/leads/first-week.md en/leads/first-week.md")]
    [InlineData("faq", "how-long", "id/faq/how-long.md en/faq/how-long.md")]
    [InlineData("checklist", "mood", "_checklists/mood.yml")]
    public async Task NewBeginsWhatPassesCheck(string kind, string key, string files)
    {
        using var site = SmallSite.Of(BuildTests.Small);
        site.Write("_site.yml", SmallSite.Settings + "topics: [{ id: basics, title: { id: Dasar, en: Basics } }]\n");
        Assert.Equal(0, (await Run.Of(site, "new", kind, key, "--input", site.Input)).Exit);
        Assert.All(files.Split(' '), file => Assert.True(File.Exists(Path.Combine(site.Input, file)), file));
        var check = await Run.Of(site, "check", "--input", site.Input);
        Assert.Equal(0, check.Exit);
        Assert.All(check.Error.Split('\n').SkipLast(2), line => Assert.EndsWith(
            "warning SBY414: 'sebaya' wrote this sentence to be replaced. Write your own in its place.", line, StringComparison.Ordinal));
        Assert.Equal(kind switch { "page" => 6, "faq" => 4, _ => 0 }, check.Error.Split("SBY414").Length - 1);

        var again = await Run.Of(site, "new", kind, key, "--input", site.Input);
        Assert.Equal(2, again.Exit);
        Assert.Contains("is there already; nothing was written.", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PermalinksShowsAndRecordsWhatChanged()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        var accepted = await Run.Of(site, "permalinks", "--accept", "--input", site.Input);
        Assert.Equal("+ /\n+ /boundaries/\n+ /en/\n+ /en/boundaries/\n+ /id/\n+ /id/batasan/\nRecorded 6 addresses.\n", accepted.Output);
        Assert.Equal("", (await Run.Of(site, "permalinks", "--input", site.Input)).Output);

        site.Write("id/boundaries.md",
            "---\nTitle: B\nDescription: B.\nSlug: aturan\nRedirectFrom: [/id/batasan/]\n---\n## Waktu {#time}\n\nTeks.\n");
        Assert.Equal("+ /id/aturan/\n> /id/batasan/\n", (await Run.Of(site, "permalinks", "--input", site.Input)).Output);

        site.Write("id/boundaries.md", "---\nTitle: B\nDescription: B.\nSlug: aturan\n---\n## Waktu {#time}\n\nTeks.\n");
        var refused = await Run.Of(site, "permalinks", "--accept", "--input", site.Input);
        Assert.Equal(1, refused.Exit);
        Assert.Contains("'/id/batasan/' was published and is gone.", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProgramsAddressesAreRecordedInItsOwnFolder()
    {
        using var site = SmallSite.Of(BuildTests.Small);
        using var program = SmallSite.OfProgram(
            """
            -- id/rooms.md --
            ---
            Title: Ruang
            Description: Ruang kami.
            ---
            Teks.
            -- en/rooms.md --
            ---
            Title: Rooms
            Description: Our rooms.
            ---
            Text.
            """);
        await Run.Of(site, "permalinks", "--accept", "--input", site.Input);
        var accepted = await Run.Of(site, "permalinks", "--accept", "--input", site.Input, "--overlay", program.Input);
        Assert.Equal("+ /en/rooms/\n+ /id/rooms/\n+ /rooms/\nRecorded 9 addresses.\n", accepted.Output);
        Assert.DoesNotContain("rooms", await File.ReadAllTextAsync(Path.Combine(site.Input, "_permalinks.txt")), StringComparison.Ordinal);
        Assert.Contains("/id/rooms/", await File.ReadAllTextAsync(Path.Combine(program.Input, "_permalinks.txt")),
            StringComparison.Ordinal);
    }
}
