namespace Sebaya.Publishing.Pictures;

/// <summary>The logo as an icon for home screens of phones.</summary>
/// <param name="Name">The icon's name among the assets.</param>
/// <param name="Size">Width and height, in pixels.</param>
/// <param name="IsMaskable">Whether the system may crop it to a shape of its own; the logo then keeps to the middle.</param>
public sealed record Icon(string Name, int Size, bool IsMaskable)
{
    /// <summary>Every icon. Apple's systems crop their icons too.</summary>
    public static IReadOnlyList<Icon> All { get; } =
    [
        new("icon-192.png", 192, false), new("icon-512.png", 512, false),
        new("icon-maskable-192.png", 192, true), new("icon-maskable-512.png", 512, true),
        new("apple-touch-icon.png", 180, true),
    ];

    /// <summary>The icon's file.</summary>
    public byte[] Draw(SiteTheme theme, OwnLogo? own = null)
    {
        var picture = new Picture(Size, Size, theme.Tokens["paper"].Light);
        // Every mask shows at least the circle with 80 % of the width (Web Application Manifest, safe zone); the logo's square is inside
        // it.
        var side = Size * (IsMaskable ? 0.56f : 0.84f);
        if (own is not null) own.Draw(picture, (Size - side) / 2, (Size - side) / 2, side, 15);
        else new DrawnLogo(theme.Logo).Draw(picture, (Size - side) / 2, (Size - side) / 2, side, 15);
        return Png.Write(picture);
    }
}
