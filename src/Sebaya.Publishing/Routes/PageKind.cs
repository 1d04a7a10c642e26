using System.Collections.Immutable;

namespace Sebaya.Publishing.Routes;

/// <summary>A kind of HTML page: the Razor Page that renders it and how it is published.</summary>
/// <param name="View">The Razor Page's path in the theme, without its ending: <c>/Pages/Guide</c>. A style or script of the same name lies
/// beside it.</param>
public sealed record PageKind(string View)
{
    /// <summary>The kind that answers with status 404.</summary>
    public const string NotFound = "NotFound";

    /// <summary>The kind that redirects from a former address to the page that replaced it.</summary>
    public const string Redirect = "Redirect";

    /// <summary>Its name; by default the view's: <c>Guide</c>.</summary>
    public string Name { get; init; } = View[(View.LastIndexOf('/') + 1)..];

    /// <summary>
    /// Whether it shows a page of the input at that page's own address. Such pages are described to search engines, and those that
    /// they should list are in the sitemap.
    /// </summary>
    public bool IsContent { get; init; }

    /// <summary>Whether it shows the text of a page and therefore needs the assets of the components in it.</summary>
    public bool ShowsText { get; init; }

    /// <summary>Whether search engines should list it and chats show a picture of it.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>Whether it is saved for offline reading.</summary>
    public bool IsOffline { get; init; } = true;

    /// <summary>The key of its title among the words of the interface; null where the title is the input page's.</summary>
    public string? TitleKey { get; init; }

    /// <summary>Whether its title is the site's own.</summary>
    public bool IsTitledLikeSite { get; init; }

    /// <summary>The script that it loads, by its path in the theme.</summary>
    public string Script { get; init; } = "Layouts/site.js";

    /// <summary>Style sheets beside the one of every page and its own, by their paths in the theme.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>The components in its view whose assets it must load.</summary>
    public ImmutableArray<string> Components { get; init; } = [];
}
