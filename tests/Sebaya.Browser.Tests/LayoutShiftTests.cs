using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>Nothing moves on a slow device either, nor while the header is still arriving.</summary>
public sealed partial class LayoutShiftTests(Chromium chromium, PublishedSite site)
{
    private const string Painted =
        "() => new Promise((done) => new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true }))";

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task NothingMovesOnADeviceSixTimesSlower(int width)
    {
        await using var tab = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 640 } });
        await tab.SlowAsync();
        Assert.Equal("", await MovedAsync(tab.Page, site.Address, HalfOfThePages(isFirst: width == 320)));
    }

    /// <summary>The other half of the pages at each width, on a device so slow that it paints them before a module has run.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task NothingMovesWhenModulesComeAfterTheFirstPaint(int width)
    {
        await using var tab = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 640 } });
        var pages = HalfOfThePages(isFirst: width != 320).ToList();
        await tab.Page.RouteAsync("**/*.js", async route =>
        {
            var isModule = !pages[0].Html.Contains($"<script src=\"{new Uri(route.Request.Url).AbsolutePath}\"", StringComparison.Ordinal);
            if (isModule) await tab.Page.EvaluateAsync(Painted);
            await route.ContinueAsync();
        });
        Assert.Equal("", await MovedAsync(tab.Page, site.Address, pages));
    }

    /// <summary>At three widths at the same time: the browser waits for the pieces most of the time.</summary>
    [Fact]
    public async Task NothingMovesWhileTheHeaderArrivesPieceByPiece()
    {
        await using var server = await LoopbackServer.ForFolderAsync(site.Folder, pieces: Pieces);
        var pages = site.Pages.Where(page => page.Kind is "home" or "guide" or "faq").DistinctBy(page => (page.Kind, page.Language))
            .ToList();
        var moved = await Task.WhenAll(new[] { 320, 700, 1280 }.Select(async width =>
        {
            await using var tab = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 640 } });
            return await MovedAsync(tab.Page, server.Address, pages) is { Length: > 0 } found ? $"{width} px\n{found}" : "";
        }));
        Assert.Equal("", string.Join('\n', moved.Where(text => text.Length > 0)));
    }

    /// <summary>One page of each kind: in one language for the first half, in the other for the second; the kinds take turns.</summary>
    private IEnumerable<PublishedPage> HalfOfThePages(bool isFirst) =>
        site.OneOfEachKind.Where(page => !page.LeadsOn).GroupBy(page => page.Kind)
            .SelectMany((kind, i) => kind.Where((_, language) => (i + language) % 2 == 0 == isFirst));

    private static async Task<string> MovedAsync(IPage tab, Uri address, IEnumerable<PublishedPage> pages)
    {
        var moved = new List<string>();
        foreach (var page in pages)
        {
            await tab.GotoAsync(new Uri(address, page.Address).ToString());
            moved.AddRange((await tab.EvaluateAsync<string[]>(Visit.Shifts)).Select(shift => $"/{page.Address}: {shift}"));
        }
        return string.Join('\n', moved);
    }

    /// <summary>Cut behind each tag of the header, as a slow parser may stop there; what has no header comes whole.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(byte[] bytes)
    {
        var html = Encoding.UTF8.GetString(bytes);
        var header = Header().Match(html);
        if (!header.Success) return [bytes];
        int[] cuts = [0, .. Whole().Matches(header.Value).Select(piece => header.Index + piece.Index + piece.Length), html.Length];
        return cuts.Zip(cuts.Skip(1), (from, to) => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(html[from..to]));
    }

    [GeneratedRegex("<header.*?</header>", RegexOptions.Singleline)]
    private static partial Regex Header();

    /// <summary>A tag, or what is drawn in one piece or not at all.</summary>
    [GeneratedRegex("""<(?<name>svg|template)\b.*?</\k<name>>|<[^>]*>""", RegexOptions.Singleline)]
    private static partial Regex Whole();
}
