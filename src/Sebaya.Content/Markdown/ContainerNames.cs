namespace Sebaya.Content.Markdown;

/// <summary>The names that <c>:::NAME</c> may have in a page's text.</summary>
public static class ContainerNames
{
    /// <summary>What has a page of its own on paper and in documents, in large letters.</summary>
    public const string Poster = "poster";

    /// <summary>
    /// All of them: links as cards, links as buttons, the stages of a path, a link to another part of the guide, a line that stays visible
    /// while scrolling, a poster. A box with an unknown name is shown like the first.
    /// </summary>
    internal static readonly string[] All = ["cards", "actions", "stops", "door", "in-sight", Poster];
}
