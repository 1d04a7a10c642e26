using Sebaya.Publishing.Routes;

namespace Sebaya.Theme;

/// <summary>The theme's kinds of page, besides those that components add: each has a Razor Page in <c>theme/Pages</c>.</summary>
public static class Pages
{
    /// <summary>All kinds, in alphabetical order. Those of <see cref="Sebaya.Content.PageLayout"/> show a page of the input.</summary>
    public static IReadOnlyList<PageKind> All { get; } =
    [
        Page("Faq") with { Components = ["FaqFilter"] }, Page("Glossary"), Page("Guide"), Page("Home"),
            new PageKind($"/Pages/{PageKind.NotFound}") { IsIndexed = false, IsOffline = false, TitleKey = "not-found-title" },
        Page("Question"), Plain(PageKind.Redirect) with { TitleKey = "redirect-title" },
        Page("Search") with { Components = ["Search"], IsIndexed = false },
            Page("Sheet") with { Components = ["Documents"] }, Page("Tool"),
    ];

    private static PageKind Page(string name) => new($"/Pages/{name}") { IsContent = true, ShowsText = true };

    /// <summary>A page that only leads to another.</summary>
    private static PageKind Plain(string name) =>
        new($"/Pages/{name}") { IsIndexed = false, IsOffline = false, Styles = ["Layouts/plain.css"] };
}
