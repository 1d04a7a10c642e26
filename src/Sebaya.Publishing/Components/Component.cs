using Sebaya.Checklists;

namespace Sebaya.Publishing.Components;

/// <summary>
/// A part that pages are made of. Its files are in one folder, <c>theme/Components/NAME/</c>, and are found by name: the view
/// <c>NAME.cshtml</c> and, where it has them, the style <c>name.css</c>, the script <c>name.ts</c> and its words <c>name.LANGUAGE.yml</c>.
/// Anything else that a component does is declared by overriding a member of this class. <c>theme/Components.cs</c> lists all components;
/// <c>docs/architecture.md</c> shows how to add one.
/// </summary>
public abstract class Component
{
    /// <summary>The name of its folder and of its shortcode: <c>LinkTable</c> for <c>LinkTableComponent</c>.</summary>
    public virtual string Name => GetType().Name[..^nameof(Component).Length];

    /// <summary>The view that shows it where a shortcode puts it.</summary>
    public virtual string View => $"/Components/{Name}/{Name}.cshtml";

    /// <summary>The arguments that its shortcode takes; null for a component that writers cannot put on a page.</summary>
    public virtual ShortcodeForm? Shortcode => null;

    /// <summary>Whether its first argument is a checklist that a programme may replace by another in its settings.</summary>
    public virtual bool TakesChecklist => false;

    /// <summary>Whether its style belongs to the style sheet that every page loads.</summary>
    public virtual bool IsOnEveryPage => false;

    /// <summary>Whether a layout shows it on a page without a shortcode, so that the page loads its assets.</summary>
    public virtual bool StandsAround(Content.Page page, SiteModel model) => false;

    /// <summary>The kinds of page that it adds to the theme.</summary>
    public virtual IEnumerable<PageKind> Pages => [];

    /// <summary>Problems with one use of its shortcode, each with a remedy. The number of arguments was checked before.</summary>
    public virtual IEnumerable<string> Problems(ComponentUse use, SiteModel model) => [];

    /// <summary>
    /// Whether everything that the shortcode refers to could be read. Otherwise that problem is reported elsewhere, and the page is shown
    /// without the component.
    /// </summary>
    public virtual bool CanShow(ComponentUse use, SiteModel model) => true;

    /// <summary>
    /// Its form on paper and in documents; null for a component that only works in a browser, and paper then shows where to find it.
    /// </summary>
    public virtual IEnumerable<PaperBlock>? OnPaper(ComponentUse use, SiteModel model) => null;

    /// <summary>The checklists that readers can fill in with it.</summary>
    public virtual IEnumerable<Checklist> ChecklistsIn(ComponentUse use, SiteModel model) => [];

    /// <summary>The pages that it adds to the site.</summary>
    public virtual IEnumerable<Route> Routes(SiteModel model) => [];

    /// <summary>The files that it adds to the site.</summary>
    public virtual IEnumerable<PublishedFile> Files(SiteModel model) => [];

    /// <summary>Texts to index for the search, besides its arguments in double quotes.</summary>
    public virtual IEnumerable<ComponentText> Texts(ComponentUse use, SiteModel model) => [];
}

/// <summary>A text of a component to index for the search.</summary>
/// <param name="Section">The heading shown in results; null where the text belongs to the beginning of the page.</param>
/// <param name="Anchor">The id of the element on the page; null where it has none.</param>
public sealed record ComponentText(string? Section, string? Anchor, string Text);
