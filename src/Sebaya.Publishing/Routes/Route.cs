using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Routes;

/// <summary>One published HTML page: its address, and what is shown there.</summary>
/// <param name="Address">The address below the site's root; ends with a slash, or is a file's name like <c>/404.html</c>.</param>
/// <param name="AddedBy">What publishes it, in the words of a message: <c>the component 'Embed'</c>.</param>
/// <param name="Language">The page's language; pages for every language have the site's first.</param>
/// <param name="Page">The page of the input that is shown or redirected to, if there is one.</param>
public sealed record Route(string Address, PageKind Kind, string AddedBy, Language Language, Page? Page)
{
    /// <summary>Whether it is for readers of every language.</summary>
    public bool IsForEveryLanguage { get; init; }

    /// <summary>The position in <see cref="Page"/>'s file that determines the address, for messages.</summary>
    public Position Position { get; init; } = Position.Start;

    /// <summary>The file below the output folder.</summary>
    public string File => Address.EndsWith('/') ? Address[1..] + "index.html" : Address[1..];
}
