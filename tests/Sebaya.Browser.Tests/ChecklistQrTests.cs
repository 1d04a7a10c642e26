using System.Reflection;
using QRCoder;

namespace Sebaya.Browser.Tests;

/// <summary>The QR codes drawn in the page against an independent encoder's.</summary>
public sealed class ChecklistQrTests(Chromium chromium)
{
    /// <summary>Lengths on both sides of every change in the format: version bits, length field, blocks.</summary>
    private static readonly int[] Lengths = [1, 14, 15, 42, 62, 84, 106, 122, 152, 180, 181, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666];

    [Fact]
    public async Task EveryModuleIsAsAnotherEncoderDrawsIt()
    {
        await using var server = await LoopbackServer.ForFilesAsync(path => path.Length == 0 ? "<!doctype html><title>qr</title>"u8.ToArray() : Module(path));
        await using var reader = await chromium.NewPageAsync();
        await reader.Page.GotoAsync(server.Address.ToString());
        foreach (var length in Lengths)
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * 7 % 26))));
            var drawn = await reader.Page.EvaluateAsync<string[]>("async text => (await import('/qr.js')).qrOf(text).map((row) => row.map(Number).join(''))", text);
            Assert.Equal(Expected(text, Mask(drawn)), drawn);
        }
        Assert.True(await reader.Page.EvaluateAsync<bool>("async () => (await import('/qr.js')).qrOf('a'.repeat(667)) === null"));
    }

    /// <summary>QRCoder's picture without its margin; turned to our mask where the two judge the masks differently.</summary>
    private static string[] Expected(string text, int mask)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true, eciMode: QRCodeGenerator.EciMode.Default, requestedVersion: -1);
        var rows = data.ModuleMatrix.Skip(4).SkipLast(4).Select(row => row.Cast<bool>().Skip(4).SkipLast(4).Select(dark => dark ? '1' : '0').ToArray()).ToArray();
        var theirs = Mask([.. rows.Select(row => new string(row))]);
        Assert.Equal(theirs, mask);
        return [.. rows.Select(row => new string(row))];
    }

    /// <summary>The mask's number from the format bits beside the upper left corner square.</summary>
    private static int Mask(string[] rows) => (rows[8][2] - '0' << 2 | rows[8][3] - '0' << 1 | rows[8][4] - '0') ^ 0b101;

    private static byte[]? Module(string name)
    {
        using var stream = Assembly.Load("Sebaya.Theme").GetManifestResourceStream($"Components/Checklist/{name}");
        if (stream is null) return null;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
