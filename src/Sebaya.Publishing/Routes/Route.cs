using Sebaya.Content;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Routes;

/// <summary>One published HTML page: its address and which Razor Page renders it.</summary>
/// <param name="Address">Below the site's root; ends with a slash, or is a file's name like <c>/404.html</c>.</param>
/// <param name="View">The Razor Page's path below <c>theme/Pages</c>: <c>/Guide</c>.</param>
/// <param name="Language">The page's language; pages for both have the site's first.</param>
/// <param name="Page">The page of the input that is shown, if one is.</param>
/// <param name="Data">What else the view needs, by its own type.</param>
public sealed record Route(string Address, string View, Language Language, Page? Page, object? Data = null)
{
    /// <summary>The file below the output folder.</summary>
    public string File => Address.EndsWith('/') ? Address[1..] + "index.html" : Address[1..];
}
