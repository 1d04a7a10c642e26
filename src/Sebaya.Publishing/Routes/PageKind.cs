using System.Collections.Immutable;

namespace Sebaya.Publishing.Routes;

/// <summary>A kind of HTML page: the Razor Page that renders it and what is done with it beside rendering.</summary>
/// <param name="View">The Razor Page's path in the theme, without its ending: <c>/Pages/Guide</c>. A style or script of the same name lies
/// beside it.</param>
public sealed record PageKind(string View)
{
    /// <summary>Only this kind answers with status 404.</summary>
    public const string NotFound = "NotFound";

    /// <summary>Leads from a former address to the page that has taken its place.</summary>
    public const string Redirect = "Redirect";

    /// <summary>Its name, the view's where it has no other: <c>Guide</c>.</summary>
    public string Name { get; init; } = View[(View.LastIndexOf('/') + 1)..];

    /// <summary>
    /// Whether it shows a page of the input at that page's own address, which belongs into the sitemap and is described to search engines.
    /// </summary>
    public bool IsContent { get; init; }

    /// <summary>Whether it shows the text of a page, so that it needs the assets of the components in it.</summary>
    public bool ShowsText { get; init; }

    /// <summary>Whether search engines should list it and chats show a picture of it.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>Whether it is part of the copy for reading without a connection.</summary>
    public bool IsOffline { get; init; } = true;

    /// <summary>The key of the words of its title; null where the page of the input has one.</summary>
    public string? TitleKey { get; init; }

    /// <summary>Whether its title is the site's own.</summary>
    public bool IsTitledLikeSite { get; init; }

    /// <summary>The script that it starts with, by its path in the theme.</summary>
    public string Script { get; init; } = "Layouts/site.js";

    /// <summary>Style sheets beside the one of every page and its own, by their paths in the theme.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>The components in its view that bring assets of their own.</summary>
    public ImmutableArray<string> Components { get; init; } = [];
}
