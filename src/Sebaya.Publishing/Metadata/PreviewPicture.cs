using System.Security.Cryptography;
using System.Text;
using Sebaya.Content;
using Sebaya.Publishing.Pictures;

namespace Sebaya.Publishing.Metadata;

/// <summary>
/// The content of a link preview picture. It consists of words only, so that its address is known without drawing it. Pages with the same
/// words share one picture.
/// </summary>
/// <param name="Look">The logo and the colours that the picture is drawn with.</param>
public sealed record PreviewPicture(string Title, string SiteTitle, string Tagline, string Look)
{
    /// <summary>The width in pixels that chats and social networks recommend.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    /// <summary>The version of the drawing. To be raised when the drawing changes, so that cached pictures are drawn again.</summary>
    private const string Drawing = "2";

    /// <summary>The picture's address; its name is a hash of what it shows.</summary>
    public string Address { get; } = $"/{ReservedFolders.Pictures}/{Hash([Drawing, Look, Title, SiteTitle, Tagline])}.png";

    /// <summary>The picture of a page; null for pages that nobody would share.</summary>
    public static PreviewPicture? Of(SiteModel model, Route route)
    {
        if (!model.HasPictures || route.Page is not { } page || !route.Kind.IsIndexed) return null;
        var language = model.Site.Settings.LanguageOf(page.Language);
        var look = $"{model.OwnLogo?.Hash ?? model.Theme.Logo.File} {PreviewDrawing.ColoursOf(model.Theme)}";
        return page.Key == ReservedKeys.Home
            ? new PreviewPicture(language.Tagline, language.Title, "", look)
            : new PreviewPicture(page.FrontMatter.Title, language.Title, language.Tagline, look);
    }

    private static string Hash(string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..16];
}
