namespace Sebaya.Publishing.Pictures;

/// <summary>Draws preview pictures: the mark at the right, the page's title as large as fits beside it, the site's name above, its tagline below, and the mark's colours along the foot.</summary>
public sealed class PreviewDrawing(SiteTheme theme)
{
    private const int Left = 84, Right = 836, Foot = 18, NameBase = 132, TaglineBase = 556, TitleTop = 176, TitleBottom = 486;
    private const int NameSize = 50, TaglineSize = 34;
    private const double LineHeight = 1.16, CapHeight = 0.67, Descent = 0.24;
    private static readonly int[] TitleSizes = [120, 106, 92, 84, 76, 68, 62, 56, 50, 46, 42, 38];
    private static readonly Lazy<Typeface> Letters = new(() => new Typeface(ReadFont()));
    private readonly Lazy<Picture> _ground = new(() => DrawGround(theme));

    /// <summary>The letters of the pictures.</summary>
    public static Typeface Typeface => Letters.Value;

    /// <summary>The colours that a theme's pictures are drawn with.</summary>
    public static string ColoursOf(SiteTheme theme) => string.Join(' ', new[] { "paper", "ink", "soft" }.Select(name => theme.Tokens[name].Light));

    /// <summary>The finished picture.</summary>
    public Picture Draw(PreviewPicture words)
    {
        var picture = _ground.Value.Copy();
        var title = Layout(words.Title);
        var ink = new Outline();
        for (var i = 0; i < title.Lines.Length; i++) Typeface.Draw(ink, title.Lines[i], title.Size, Left, title.FirstBase + (i * title.Size * LineHeight));
        picture.Fill(ink, theme.Tokens["ink"].Light, 5);
        var muted = new Outline();
        foreach (var (text, size, y) in new[] { (words.SiteTitle, NameSize, NameBase), (words.Tagline, TaglineSize, TaglineBase) })
            if (Typeface.CanDraw(text) && Typeface.Width(text, size) <= Right - Left) Typeface.Draw(muted, text, size, Left, y);
        picture.Fill(muted, theme.Tokens["soft"].Light, 4);
        return picture;
    }

    /// <summary>
    /// A title's lines at the largest size at which they fit the place they have; words that are too long for a line at the smallest size end with "…".
    /// A title in letters that the typeface lacks is left out: the site's name and the mark still show where the link leads.
    /// </summary>
    public static TitleLines Layout(string title)
    {
        if (!Typeface.CanDraw(title)) return new TitleLines([], TitleSizes[^1], TitleBottom);
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var size in TitleSizes)
        {
            var lines = Wrap(words, size);
            var room = (int)((TitleBottom - TitleTop - ((CapHeight + Descent) * size)) / (LineHeight * size)) + 1;
            if (size != TitleSizes[^1] && (lines.Count > room || lines.Exists(line => Typeface.Width(line, size) > Right - Left))) continue;
            var shown = lines.Take(room).Select(line => Shorten(line, size)).ToArray();
            if (lines.Count > room) shown[^1] = Shorten(shown[^1] + "…", size);
            // The title stands in the middle of its place, a little above when it is short.
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
        using var stream = typeof(PreviewDrawing).Assembly.GetManifestResourceStream("semibold-latin.woff")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Picture DrawGround(SiteTheme theme)
    {
        var logo = new DrawnLogo(theme.Logo);
        var picture = new Picture(PreviewPicture.Width, PreviewPicture.Height, theme.Tokens["paper"].Light);
        // As far from the right edge as the words are from the left, its middle at the height of theirs.
        const int Shades = 6;
        logo.Draw(picture, 869, 199, 270, Shades);
        // A foot in the mark's colours closes the picture where a chat shows it on a ground as pale as its own.
        var (parts, width) = (logo.Shapes.Count, picture.Width);
        for (var row = picture.Height - Foot; row < picture.Height; row++)
        {
            // A shape's full colour is the last of its shades.
            for (var i = 0; i < parts; i++) picture.Pixels.AsSpan((row * width)..((row + 1) * width))[(width * i / parts)..(width * (i + 1) / parts)].Fill((byte)((i + 1) * (Shades / parts)));
        }
        return picture;
    }
}

/// <summary>How a title is set.</summary>
/// <param name="Size">Of the letters, in pixels.</param>
/// <param name="FirstBase">The first line's baseline, in pixels from the top.</param>
public sealed record TitleLines(string[] Lines, int Size, double FirstBase);
