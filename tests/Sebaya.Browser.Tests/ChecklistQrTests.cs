using System.Reflection;
using QRCoder;

namespace Sebaya.Browser.Tests;

/// <summary>The QR codes drawn in the page against an independent encoder's.</summary>
public sealed class ChecklistQrTests(Chromium chromium, PublishedSite site)
{
    private const int Margin = 4;

    /// <summary>The picture's rows, a digit a module; null where the text is too long.</summary>
    private const string Rows = """
        async (text) => {
          const picture = (await import('/Components/Checklist/qr.js')).qrOf(text);
          const places = picture && Array.from({ length: picture.size }, (_, i) => i);
          return places && places.map((y) => places.map((x) => Number(picture.get(x, y))).join(''));
        }
        """;

    /// <summary>Lengths on both sides of every change in the format: version bits, length field, blocks.</summary>
    private static readonly int[] Lengths =
        [1, 14, 15, 42, 62, 84, 106, 122, 152, 180, 181, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666];

    [Fact]
    public async Task EveryModuleIsAsAnotherEncoderDrawsIt()
    {
        await using var server = await LoopbackServer.ForFilesAsync(path => path == "" ? "<!doctype html>"u8.ToArray() : FileOf(path));
        await using var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(server.Address.ToString());
        foreach (var length in Lengths)
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * 7 % 26))));
            var drawn = await reader.Page.EvaluateAsync<string[]>(Rows, text);
            Assert.Equal(Expected(text, LevelOf(drawn)), drawn);
        }
        Assert.Null(await reader.Page.EvaluateAsync<string[]?>(Rows, new string('a', 667)));
    }

    /// <summary>The sheet of codes draws strokes along the rows: the middle of each module is dark where the encoder's is.</summary>
    [Fact]
    public async Task TheSheetOfCodesShowsTheModulesOfItsAddresses()
    {
        await using var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(site.Url + site.Pages.First(page => page is { Kind: "link-sheet", Language: "en" }).Address);
        foreach (var code in (await reader.Page.Locator(".codes li").AllAsync()).Take(3))
        {
            var drawn = await code.Locator(".dark").EvaluateAsync<string[]>("""
                (path) => {
                  const { width } = path.ownerSVGElement.viewBox.baseVal;
                  const places = Array.from({ length: width - 8 }, (_, i) => i + 4.5);
                  return places.map((y) => places.map((x) => Number(path.isPointInStroke(new DOMPoint(x, y)))).join(''));
                }
                """);
            Assert.Equal(Expected(await code.Locator("span").InnerTextAsync(), QRCodeGenerator.ECCLevel.M, isUtf8: false), drawn);
        }
    }

    /// <summary>QRCoder's picture without its margin.</summary>
    private static string[] Expected(string text, QRCodeGenerator.ECCLevel level, bool isUtf8 = true)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, level, forceUtf8: isUtf8);
        return
        [
            .. data.ModuleMatrix.Skip(Margin).SkipLast(Margin)
                .Select(row => string.Concat(row.Cast<bool>().Skip(Margin).SkipLast(Margin).Select(isDark => isDark ? '1' : '0'))),
        ];
    }

    /// <summary>The level of correction, from the format bits beside the upper left corner square.</summary>
    private static QRCodeGenerator.ECCLevel LevelOf(string[] rows) => rows[8][..2] switch
    {
        "10" => QRCodeGenerator.ECCLevel.M,
        "01" => QRCodeGenerator.ECCLevel.Q,
        "00" => QRCodeGenerator.ECCLevel.H,
        var bits => throw new InvalidDataException($"level {bits}"),
    };

    private static byte[]? FileOf(string name)
    {
        using var stream = Assembly.Load("Sebaya.Theme").GetManifestResourceStream(name);
        if (stream is null) return null;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
