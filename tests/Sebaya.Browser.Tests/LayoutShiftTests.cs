using System.Text;
using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>Nothing moves on a slow device either, nor while the header is still arriving.</summary>
public sealed class LayoutShiftTests(Chromium chromium, PublishedSite site)
{
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task NothingMovesOnADeviceSixTimesSlower(int width)
    {
        await using var tab = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 640 } });
        await tab.SlowAsync();
        Assert.Equal("", await MovedAsync(tab.Page, site.Address, site.OneOfEachKind.Where(page => !page.LeadsOn)));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(700)]
    [InlineData(1280)]
    public async Task NothingMovesWhileTheHeaderArrivesPieceByPiece(int width)
    {
        await using var server = await LoopbackServer.ForFolderAsync(site.Folder, pieces: Pieces);
        await using var tab = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 640 } });
        Assert.Equal("",
            await MovedAsync(tab.Page, server.Address,
            site.Pages.Where(page => page.Kind is "home" or "guide" or "faq").DistinctBy(page => (page.Kind, page.Language))));
    }

    private static async Task<string> MovedAsync(IPage tab, Uri address, IEnumerable<PublishedPage> pages)
    {
        var moved = new List<string>();
        foreach (var page in pages)
        {
            await tab.GotoAsync(new Uri(address, page.Address).ToString());
            if (await tab.EvaluateAsync<double>(Visit.Shifts) is > 0 and var shift) moved.Add($"/{page.Address}: {shift:0.0000}");
        }
        return string.Join('\n', moved);
    }

    /// <summary>Cut behind each element of the header; what has no header comes whole.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(byte[] bytes)
    {
        var (header, end) = (IndexOf("<header"), IndexOf("</header>"));
        if (header < 0 || end < 0) return [bytes];
        var cuts = new List<int> { 0 };
        for (var at = header; at < end; at++)
            if (bytes[at] == (byte)'>' && Ends.Any(ending => bytes.AsSpan(0, at + 1).EndsWith(ending))) cuts.Add(at + 1);
        cuts.Add(bytes.Length);
        return cuts.Zip(cuts.Skip(1), (from, to) => (ReadOnlyMemory<byte>)bytes.AsMemory(from..to));

        int IndexOf(string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text));
    }

    private static readonly byte[][] Ends = ["</a>"u8.ToArray(), "</form>"u8.ToArray(), "</nav>"u8.ToArray(), "</button>"u8.ToArray()];
}
