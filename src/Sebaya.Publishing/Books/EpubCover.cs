using Sebaya.Content.Settings;
using Sebaya.Publishing.Pictures;
using SkiaSharp;

namespace Sebaya.Publishing.Books;

/// <summary>The cover of a book: the logo, and below it the site's name and tagline.</summary>
internal static class EpubCover
{
    private const int Width = 800, Height = 1200;
    private const int Mark = 360, MarkTop = 200;
    private const int TitleSize = 130, TitleBase = 780, TaglineSize = 52, TaglineBase = 890;
    private const int Margin = 60;
    // A picture has at most sixteen colours, including the background.
    private const int MarkShades = 6, TextShades = 4;

    /// <summary>The cover as a PNG file.</summary>
    public static byte[] Draw(SiteTheme theme, Language language)
    {
        var picture = new Picture(Width, Height, theme.Tokens["paper"].Light);
        new DrawnLogo(theme.Logo).Draw(picture, (Width - Mark) / 2f, MarkTop, Mark, MarkShades);
        Write(picture, language.Title, TitleSize, TitleBase, theme.Tokens["ink"].Light);
        Write(picture, language.Tagline, TaglineSize, TaglineBase, theme.Tokens["soft"].Light);
        return Png.Write(picture);
    }

    /// <summary>
    /// Writes a centred line at the given size, or smaller so that it fits; nothing where the typeface lacks its letters.
    /// </summary>
    private static void Write(Picture picture, string words, int size, int baseline, string colour)
    {
        var letters = PreviewDrawing.Typeface;
        if (letters.Drawable(words) is not { Length: > 0 } line) return;
        var fitting = Math.Min(size, size * (Width - (2 * Margin)) / letters.Width(line, size));
        using var outline = letters.Outline(line, fitting, (Width - letters.Width(line, fitting)) / 2, baseline);
        picture.Fill(outline, colour, TextShades);
    }
}
