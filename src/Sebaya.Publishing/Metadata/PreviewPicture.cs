using System.Security.Cryptography;
using System.Text;

namespace Sebaya.Publishing.Metadata;

/// <summary>
/// What the picture shows that chats and mail put beside a link: words only, so that its address is known without drawing it.
/// Two pages with the same words share one picture.
/// </summary>
public sealed record PreviewPicture(string Title, string SiteTitle, string Tagline)
{
    /// <summary>In pixels: what chats and networks ask for.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    /// <summary>Counts changes of the drawing, so that pictures kept from before are drawn anew.</summary>
    private const string Drawing = "1";

    /// <summary>Below the site's root; its name is the hash of what it shows.</summary>
    public string Address { get; } = $"/pictures/{Hash([Drawing, Logo.File, Title, SiteTitle, Tagline])}.png";

    /// <summary>The picture of a route, or null for pages that nobody would send on.</summary>
    public static PreviewPicture? Of(SiteModel model, Route route)
    {
        if (!model.HasPictures || route.Page is not { } page || route.View is "/NotFound" or "/Redirect" or "/Embed") return null;
        var language = model.Site.Settings.LanguageOf(page.Language);
        return new PreviewPicture(page.Key == "index" ? language.Tagline : page.FrontMatter.Title, language.Title, page.Key == "index" ? "" : language.Tagline);
    }

    private static string Hash(string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..16];
}
