using System.Security.Cryptography;
using System.Text;
using Sebaya.Content;
using Sebaya.Publishing.Pictures;

namespace Sebaya.Publishing.Metadata;

/// <summary>
/// What the picture shows that chats and mail put beside a link: words only, so that its address is known without drawing it.
/// Two pages with the same words share one picture.
/// </summary>
/// <param name="Look">The logo and the colours that it is drawn with.</param>
public sealed record PreviewPicture(string Title, string SiteTitle, string Tagline, string Look)
{
    /// <summary>In pixels: what chats and networks ask for.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    /// <summary>Counts changes of the drawing, so that pictures kept from before are drawn anew.</summary>
    private const string Drawing = "2";

    /// <summary>Below the site's root; its name is the hash of what it shows.</summary>
    public string Address { get; } = $"/{ReservedFolders.Pictures}/{Hash([Drawing, Look, Title, SiteTitle, Tagline])}.png";

    /// <summary>The picture of a route, or null for pages that nobody would send on.</summary>
    public static PreviewPicture? Of(SiteModel model, Route route)
    {
        if (!model.HasPictures || route.Page is not { } page || !route.Kind.IsIndexed) return null;
        var language = model.Site.Settings.LanguageOf(page.Language);
        var look = $"{model.Theme.Logo.File} {PreviewDrawing.ColoursOf(model.Theme)}";
        return page.Key == ReservedKeys.Home
            ? new PreviewPicture(language.Tagline, language.Title, "", look)
            : new PreviewPicture(page.FrontMatter.Title, language.Title, language.Tagline, look);
    }

    private static string Hash(string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..16];
}
