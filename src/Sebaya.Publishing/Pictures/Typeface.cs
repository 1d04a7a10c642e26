using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Sebaya.Publishing.Pictures;

/// <summary>
/// Turns lines of text into outlines, with an OpenType font. HarfBuzz chooses and places the glyphs (kerning, ligatures, marks), Skia reads
/// their outlines. Both work in the font's integer units, so that the outlines are the same on every system.
/// </summary>
public sealed class Typeface
{
    private readonly Font _shaping;
    private readonly SKFont _outlines;

    /// <summary>Reads a font.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a font.</exception>
    public Typeface(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        var face = SKTypeface.FromData(data) ?? throw new InvalidDataException("this is no font");
        _outlines = new SKFont(face, face.UnitsPerEm) { Hinting = SKFontHinting.None, LinearMetrics = true, Subpixel = true };
        // A copy: Blob.FromStream keeps the address of bytes that the garbage collector may move.
        using var blob = new Blob(data.Data, (int)data.Size, MemoryMode.Duplicate);
        using var tables = new Face(blob, 0);
        _shaping = new Font(tables);
        _shaping.SetFunctionsOpenType();
    }

    /// <summary>Whether every character of a text can be drawn.</summary>
    public bool CanDraw(string text)
    {
        using var line = Shape(text);
        return Array.TrueForAll(line.GlyphInfos, glyph => glyph.Codepoint != 0);
    }

    /// <summary>The text without symbols that the font lacks, such as emoji; null where it lacks letters.</summary>
    public string? Drawable(string text)
    {
        var kept = string.Concat(text.EnumerateRunes().Where(rune => !IsSign(rune) || CanDraw(rune.ToString())));
        return CanDraw(kept) ? kept : null;
    }

    /// <summary>The width of a text at a font size, in pixels.</summary>
    public double Width(string text, double size)
    {
        using var line = Shape(text);
        return line.GlyphPositions.Sum(glyph => glyph.XAdvance) * size / _outlines.Size;
    }

    /// <summary>The outline of a line of text.</summary>
    /// <param name="y">The baseline.</param>
    public SKPath Outline(string text, double size, double x, double y)
    {
        using var line = Shape(text);
        using var builder = new SKPathBuilder();
        var (glyphs, positions) = (line.GlyphInfos, line.GlyphPositions);
        var scale = (float)size / _outlines.Size;
        var at = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            using var outline = _outlines.GetGlyphPath((ushort)glyphs[i].Codepoint);
            // The y axis of fonts points upwards, that of pictures downwards.
            var (left, baseline) = ((float)x + ((at + positions[i].XOffset) * scale), (float)y - (positions[i].YOffset * scale));
            // A space has no outline.
            if (outline is not null) builder.AddPath(outline, SKMatrix.CreateScaleTranslation(scale, scale, left, baseline));
            at += positions[i].XAdvance;
        }
        return builder.Detach();
    }

    private Buffer Shape(string text)
    {
        var line = new Buffer();
        line.AddUtf16(text);
        line.GuessSegmentProperties();
        _shaping.Shape(line);
        return line;
    }

    private static bool IsSign(Rune rune) => !Rune.IsLetterOrDigit(rune) && !Rune.IsWhiteSpace(rune) && rune.Value > 0x7f;
}
