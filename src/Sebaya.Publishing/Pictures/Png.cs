using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Sebaya.Publishing.Pictures;

/// <summary>
/// Writes PNG files (ISO/IEC 15948) with at most sixteen colours, two pixels in a byte. Skia's own encoder does not support palettes: for
/// the same pixels its files are nearly three times as large.
/// </summary>
public static class Png
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>A picture as a file.</summary>
    /// <exception cref="ArgumentException">It has more than sixteen colours.</exception>
    public static byte[] Write(Picture picture)
    {
        if (picture.Palette.Count > 16) throw new ArgumentException($"{picture.Palette.Count} colours are too many", nameof(picture));
        using var file = new MemoryStream(32 * 1024);
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], picture.Height);
        (header[8], header[9], header[10], header[11], header[12]) = (4, 3, 0, 0, 0);
        Chunk(file, "IHDR", header);
        Chunk(file, "PLTE", [.. picture.Palette.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        Chunk(file, "IDAT", Rows(picture));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Rows(Picture picture)
    {
        var stride = (picture.Width + 1) / 2;
        var rows = new byte[(stride + 1) * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        {
            // Each row begins with the number of its filter: 0, none.
            var (from, to) = (y * picture.Width, (y * (stride + 1)) + 1);
            for (var x = 0; x < picture.Width; x++) rows[to + (x / 2)] |= (byte)(picture.Pixels[from + x] << (x % 2 == 0 ? 4 : 0));
        }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal)) zlib.Write(rows);
        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(body));
        file.Write(number);
    }
}
