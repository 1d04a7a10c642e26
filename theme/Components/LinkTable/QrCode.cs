using System.Globalization;
using System.Text;
using QRCoder;

namespace Sebaya.Theme;

/// <summary>
/// A QR code (ISO/IEC 18004, error correction M: a seventh of it may be smudged) as SVG, one unit a module, with its quiet zone of four.
/// </summary>
public static class QrCode
{
    private const int QuietZone = 4;

    /// <summary>The drawing of an address.</summary>
    /// <param name="label">The text alternative for screen readers.</param>
    public static string Svg(string address, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M, forceUtf8: false);
        // QRCoder's matrix includes the quiet zone.
        var (matrix, size) = (data.ModuleMatrix, data.ModuleMatrix.Count);
        var path = new StringBuilder();
        for (var y = QuietZone; y < size - QuietZone; y++)
        {
            // Strokes along the middle of each row, every one counted from the end of the one before: a third smaller than rectangles.
            path.Append(CultureInfo.InvariantCulture, $"M0 {y}.5");
            var end = 0;
            for (var x = QuietZone; x < size - QuietZone; x++)
            {
                if (!matrix[y][x]) continue;
                var from = x;
                while (matrix[y][x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"m{from - end} 0h{x + 1 - from}");
                end = x + 1;
            }
        }
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"qr\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(label)}\" viewBox=\"0 0 {size} {size}\" "
                + $"shape-rendering=\"crispEdges\"><path class=\"light\" d=\"M0 0h{size}v{size}H0\"/><path class=\"dark\" "
                + $"d=\"{path}\"/></svg>");
    }
}
