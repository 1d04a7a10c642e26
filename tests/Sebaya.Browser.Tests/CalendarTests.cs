using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sebaya.Browser.Tests;

/// <summary>The programme's calendar with a lead's own dates.</summary>
public sealed class CalendarTests(Chromium chromium, PublishedSite site)
{
    [Theory]
    [InlineData("Asia/Jakarta")]
    [InlineData("Asia/Jayapura")]
    [InlineData("America/Los_Angeles")]
    public async Task TheDatesFollowFromTheStartTypedOnTheKeyboardWhereverTheLeadIs(string timeZone)
    {
        await using var browser = await chromium.NewPageAsync(new() { TimezoneId = timeZone, Locale = "en-GB" });
        var page = browser.Page;
        await page.GotoAsync(site.Url + "en/leads/kit/");
        await page.Locator("#calendar-start").FocusAsync();
        // Day and month are the same, since browsers take them in an order of their own.
        await page.Keyboard.TypeAsync("12122026");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.Equal("2026-12-12.ics", download.SuggestedFilename);
        await Expect(page.Locator("[data-step=orientation] [data-ref=date]")).ToHaveTextAsync("Sat, 12 Dec 2026");
        await Expect(page.Locator("[data-step=midterm] [data-ref=date]")).ToHaveTextAsync("Mon, 11 Jan 2027 – Sun, 24 Jan 2027");

        var events = EventsIn(await File.ReadAllTextAsync(await download.PathAsync()));
        Assert.Equal(19, events.Count);
        Assert.Equal(events.Count, events.Select(entry => entry["UID"]).Distinct().Count());
        Assert.Equal(("20261130", "20261201"), DaysOf("2026-12-12.matching.-1@sebaya.example"));
        Assert.Equal(("20261212", "20261213"), DaysOf("2026-12-12.orientation.1@sebaya.example"));
        Assert.Equal(("20261214", "20261215"), DaysOf("2026-12-12.check-ins.2@sebaya.example"));
        Assert.Equal(("20270111", "20270125"), DaysOf("2026-12-12.midterm.6@sebaya.example"));

        (string First, string End) DaysOf(string id) =>
            events.Where(entry => entry["UID"] == id).Select(entry => (entry["DTSTART;VALUE=DATE"], entry["DTEND;VALUE=DATE"])).Single();
    }

    [Fact]
    public async Task TheNameIsEscapedAndLongLinesAreFolded()
    {
        await using var browser = await chromium.NewPageAsync();
        var page = browser.Page;
        await page.GotoAsync(site.Url + "id/penanggung-jawab/kotak-program/");
        await page.GetByLabel("Hari orientasi").FillAsync("2026-12-09");
        await page.GetByLabel("Nama kalender").FillAsync("Kawan; “Belajar”, 2026\\7");
        var text = await File.ReadAllTextAsync(
            await page.DownloadAsync(() => page.GetByText("Simpan sebagai file kalender").ClickAsync()));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var midterm = EventsIn(text).Single(entry => entry["UID"].StartsWith("2026-12-09.midterm", StringComparison.Ordinal));
        Assert.Equal(
            @"Kawan\; “Belajar”\, 2026\\7: Survei tengah program\, lalu tiap pasangan meninjau berdua",
            midterm["SUMMARY"]);
        Assert.Equal(
            $@"Penanggung jawab program\n{site.Url}id/penanggung-jawab/kotak-program/survei-tengah/",
            midterm["DESCRIPTION"]);
    }

    [Fact]
    public async Task AScriptThatDoesNotComeIsSaidAndAskedForAgainWithTheNextPress()
    {
        await using var browser = await chromium.NewPageAsync();
        var page = browser.Page;
        await page.RouteAsync("**/calendar/icalendar*.js", route => route.AbortAsync());
        await page.GotoAsync(site.Url + "en/leads/kit/");
        await page.Locator("#calendar-start").FillAsync("2026-12-09");
        await page.GetByText("Save as a calendar file").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(
            "The file could not be made. Check your connection, then press again.");
        await page.UnrouteAllAsync();
        await page.DownloadAsync(() => page.GetByText("Save as a calendar file").ClickAsync());
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
    }

    /// <summary>The properties of each event, unfolded (RFC 5545, 3.1).</summary>
    private static List<Dictionary<string, string>> EventsIn(string text)
    {
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"), (lines[0], lines[1], lines[^1]));
        var events = new List<Dictionary<string, string>>();
        foreach (var line in lines)
            if (line == "BEGIN:VEVENT") events.Add([]);
            else if (events.Count > 0 && line.Split(':', 2) is [var name, var value]) events[^1].TryAdd(name, value);
        return events;
    }
}
