using SkiaSharp;

namespace Sebaya.Publishing.Pictures;

/// <summary>
/// Draws link preview pictures: the logo on the right, the page's title beside it as large as it fits, the site's name above, its tagline
/// below, and the logo's colours along the bottom.
/// </summary>
public sealed class PreviewDrawing(SiteTheme theme, OwnLogo? own = null)
{
    private const int Left = 84, Right = 836, Foot = 18, NameBase = 132, TaglineBase = 556, TitleTop = 176, TitleBottom = 486;
    private const int NameSize = 50, TaglineSize = 34;
    private const double LineHeight = 1.16, CapHeight = 0.67, Descent = 0.24;
    private static readonly int[] TitleSizes = [120, 106, 92, 84, 76, 68, 62, 56, 50, 46, 42, 38];
    private static readonly Lazy<Typeface> Letters = new(() => new Typeface(ReadFont()));
    private readonly Lazy<Picture> _ground = new(() => DrawGround(theme, own));

    /// <summary>The typeface of the pictures.</summary>
    public static Typeface Typeface => Letters.Value;

    /// <summary>The colours that a theme's pictures are drawn with.</summary>
    public static string ColoursOf(SiteTheme theme) =>
        string.Join(' ', new[] { "paper", "ink", "soft" }.Select(name => theme.Tokens[name].Light));

    /// <summary>The finished picture.</summary>
    public Picture Draw(PreviewPicture words)
    {
        var picture = _ground.Value.Copy();
        var title = Layout(words.Title);
        Fill(picture, "ink", 5, title.Lines.Select((line, i) => (line, title.Size, title.FirstBase + (i * title.Size * LineHeight))));
        (string Text, int Size, double Base)[] around = [(words.SiteTitle, NameSize, NameBase), (words.Tagline, TaglineSize, TaglineBase)];
        Fill(picture, "soft", 4, around.Where(line => Typeface.CanDraw(line.Text) && Typeface.Width(line.Text, line.Size) <= Right - Left));
        return picture;
    }

    private void Fill(Picture picture, string colour, int shades, IEnumerable<(string Text, int Size, double Base)> lines)
    {
        using var builder = new SKPathBuilder();
        foreach (var line in lines)
        {
            using var outline = Typeface.Outline(line.Text, line.Size, Left, line.Base);
            builder.AddPath(outline);
        }
        using var shape = builder.Detach();
        picture.Fill(shape, theme.Tokens[colour].Light, shades);
    }

    /// <summary>
    /// The lines of a title at the largest size that fits. Words that are too long for a line at the smallest size end with "…". Symbols
    /// that the typeface lacks are left out; a title in letters that it lacks is left out as a whole, and the site's name and logo still
    /// identify the link.
    /// </summary>
    public static TitleLines Layout(string title)
    {
        var words = Typeface.Drawable(title)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (words.Length == 0) return new TitleLines([], TitleSizes[^1], TitleBottom);
        foreach (var size in TitleSizes)
        {
            var lines = Wrap(words, size);
            var room = (int)((TitleBottom - TitleTop - ((CapHeight + Descent) * size)) / (LineHeight * size)) + 1;
            if (size != TitleSizes[^1] && (lines.Count > room || lines.Exists(line => Typeface.Width(line, size) > Right - Left))) continue;
            var shown = lines.Take(room).Select(line => Shorten(line, size)).ToArray();
            if (lines.Count > room) shown[^1] = Shorten(shown[^1] + "…", size);
            // The title is centred vertically, slightly higher when it is short.
            var height = ((shown.Length - 1) * LineHeight * size) + (CapHeight * size);
            return new TitleLines(shown, size, TitleTop + ((TitleBottom - TitleTop - height) / 2) + (CapHeight * size));
        }
        throw new InvalidOperationException("the smallest size takes every title");
    }

    private static List<string> Wrap(string[] words, int size)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && Typeface.Width($"{lines[^1]} {word}", size) <= Right - Left) lines[^1] = $"{lines[^1]} {word}";
            else lines.Add(word);
        }
        return lines;
    }

    private static string Shorten(string line, int size)
    {
        if (Typeface.Width(line, size) <= Right - Left) return line;
        var kept = line.TrimEnd('…');
        while (Typeface.Width(kept + "…", size) > Right - Left) kept = kept[..^1];
        return kept + "…";
    }

    private static byte[] ReadFont()
    {
        using var stream = typeof(PreviewDrawing).Assembly.GetManifestResourceStream("semibold-latin.ttf")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Picture DrawGround(SiteTheme theme, OwnLogo? own)
    {
        var picture = new Picture(PreviewPicture.Width, PreviewPicture.Height, theme.Tokens["paper"].Light);
        // The logo's distance from the right edge equals the distance of the words from the left edge.
        const int LogoLeft = 869, LogoTop = 199, LogoSide = 270, Shades = 6;
        if (own is not null)
        {
            own.Draw(picture, LogoLeft, LogoTop, LogoSide, Shades);
            return picture;
        }
        var logo = new DrawnLogo(theme.Logo);
        logo.Draw(picture, LogoLeft, LogoTop, LogoSide, Shades);
        // A strip in the logo's colours separates the picture from a chat's pale background.
        for (var i = 0; i < logo.Colours.Count; i++)
        {
            // A shape's full colour is the last of its shades.
            var colour = (byte)((i + 1) * (Shades / logo.Colours.Count));
            var (from, to) = (picture.Width * i / logo.Colours.Count, picture.Width * (i + 1) / logo.Colours.Count);
            for (var row = picture.Height - Foot; row < picture.Height; row++)
                picture.Pixels.AsSpan((row * picture.Width) + from, to - from).Fill(colour);
        }
        return picture;
    }
}

/// <summary>The layout of a title.</summary>
/// <param name="Size">The font size in pixels.</param>
/// <param name="FirstBase">The first line's baseline, in pixels from the top.</param>
public sealed record TitleLines(string[] Lines, int Size, double FirstBase);
