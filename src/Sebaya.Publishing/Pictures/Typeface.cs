using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Sebaya.Publishing.Pictures;

/// <summary>Letters as outlines, from a TrueType font in WOFF 1.0 (W3C) packing.</summary>
public sealed class Typeface
{
    private readonly byte[] _glyphs;
    private readonly byte[] _places;
    private readonly byte[] _map;
    private readonly byte[] _metrics;
    private readonly bool _hasLongPlaces;
    private readonly int _metricCount;
    private readonly int _segments;

    /// <summary>Unpacks a font.</summary>
    /// <exception cref="InvalidDataException">It is no WOFF file with TrueType outlines and a map of the Basic Multilingual Plane.</exception>
    public Typeface(byte[] woff)
    {
        var tables = Unpack(woff);
        var head = tables["head"];
        (_glyphs, _places, _metrics) = (tables["glyf"], tables["loca"], tables["hmtx"]);
        UnitsPerEm = Word(head, 18);
        _hasLongPlaces = Word(head, 50) == 1;
        _metricCount = Word(tables["hhea"], 34);
        var cmap = tables["cmap"];
        var at = Enumerable.Range(0, Word(cmap, 2)).Select(i => (int)BinaryPrimitives.ReadUInt32BigEndian(cmap.AsSpan(8 + (8 * i))))
            .FirstOrDefault(offset => Word(cmap, offset) == 4, -1);
        if (at < 0) throw new InvalidDataException("the font has no map of format 4");
        _map = cmap[at..];
        _segments = Word(_map, 6) / 2;
    }

    /// <summary>How many units of its outlines make the font's size.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Whether every character of a text can be drawn.</summary>
    public bool CanDraw(string text) => text.EnumerateRunes().All(rune => rune.IsBmp && GlyphOf(rune.Value) != 0);

    /// <summary>How wide a text is at a size.</summary>
    public double Width(string text, double size) =>
        text.EnumerateRunes().Sum(rune => Advance(GlyphOf(rune.Value))) * size / UnitsPerEm;

    /// <summary>Adds a line of text to an outline.</summary>
    /// <param name="y">The baseline.</param>
    public void Draw(Outline into, string text, double size, double x, double y)
    {
        var scale = size / UnitsPerEm;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = GlyphOf(rune.Value);
            var outline = new Outline();
            AddGlyph(outline, glyph);
            into.Add(outline, scale, -scale, x, y);
            x += Advance(glyph) * scale;
        }
    }

    private static Dictionary<string, byte[]> Unpack(byte[] woff)
    {
        if (Encoding.ASCII.GetString(woff, 0, 4) != "wOFF") throw new InvalidDataException("not a WOFF file");
        var tables = new Dictionary<string, byte[]>();
        for (var i = 0; i < Word(woff, 12); i++)
        {
            var entry = woff.AsSpan(44 + (20 * i), 20);
            var (at, packed, length) = ((int)BinaryPrimitives.ReadUInt32BigEndian(entry[4..]), (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
            var bytes = new byte[length];
            if (packed == length) woff.AsSpan(at, length).CopyTo(bytes);
            else
            {
                using var zlib = new ZLibStream(new MemoryStream(woff, at, packed), CompressionMode.Decompress);
                zlib.ReadExactly(bytes);
            }
            tables[Encoding.ASCII.GetString(entry[..4])] = bytes;
        }
        return tables;
    }

    /// <summary>OpenType's cmap format 4: segments of characters, each with a distance to its glyphs or a list of them.</summary>
    private int GlyphOf(int character)
    {
        var (ends, starts, deltas, ranges) = (14, 16 + (2 * _segments), 16 + (4 * _segments), 16 + (6 * _segments));
        for (var i = 0; i < _segments; i++)
        {
            if (Word(_map, ends + (2 * i)) < character) continue;
            var start = Word(_map, starts + (2 * i));
            if (start > character) return 0;
            var range = Word(_map, ranges + (2 * i));
            if (range == 0) return (character + Word(_map, deltas + (2 * i))) & 0xffff;
            var glyph = Word(_map, ranges + (2 * i) + range + (2 * (character - start)));
            return glyph == 0 ? 0 : (glyph + Word(_map, deltas + (2 * i))) & 0xffff;
        }
        return 0;
    }

    private int Advance(int glyph) => Word(_metrics, 4 * Math.Min(glyph, _metricCount - 1));

    private int PlaceOf(int glyph) =>
        _hasLongPlaces ? (int)BinaryPrimitives.ReadUInt32BigEndian(_places.AsSpan(4 * glyph)) : 2 * Word(_places, 2 * glyph);

    private void AddGlyph(Outline outline, int glyph)
    {
        var (start, end) = (PlaceOf(glyph), PlaceOf(glyph + 1));
        if (start == end) return;
        var bytes = _glyphs.AsSpan(start, end - start);
        var contours = Signed(bytes, 0);
        if (contours >= 0) GlyphOutline.Add(outline, bytes, contours);
        else AddParts(outline, bytes);
    }

    /// <summary>A glyph made of others, such as é. Parts are moved, and scaled where the font says so; none is turned.</summary>
    private void AddParts(Outline outline, ReadOnlySpan<byte> bytes)
    {
        const int WordsFollow = 1, IsOffset = 2, HasScale = 8, MoreFollow = 32, HasTwoScales = 64, HasMatrix = 128;
        int flags;
        var at = 10;
        do
        {
            (flags, var part) = (Word(bytes, at), Word(bytes, at + 2));
            if ((flags & HasMatrix) != 0 || (flags & IsOffset) == 0) throw new InvalidDataException("the font turns parts of letters");
            at += 4;
            var (x, y) = (flags & WordsFollow) != 0 ? (Signed(bytes, at), Signed(bytes, at + 2)) : ((short)(sbyte)bytes[at], (short)(sbyte)bytes[at + 1]);
            at += (flags & WordsFollow) != 0 ? 4 : 2;
            var (scaleX, scaleY) = (1.0, 1.0);
            if ((flags & HasScale) != 0)
            {
                scaleX = scaleY = Signed(bytes, at) / 16384.0;
                at += 2;
            }
            else if ((flags & HasTwoScales) != 0)
            {
                (scaleX, scaleY) = (Signed(bytes, at) / 16384.0, Signed(bytes, at + 2) / 16384.0);
                at += 4;
            }
            var other = new Outline();
            AddGlyph(other, part);
            outline.Add(other, scaleX, scaleY, x, y);
        }
        while ((flags & MoreFollow) != 0);
    }

    internal static int Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    internal static short Signed(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);
}
