using Sebaya.Checklists;

namespace Sebaya.Publishing.Components;

/// <summary>
/// A part that pages are made of. Its files lie in one folder, <c>theme/Components/NAME/</c>: the view <c>NAME.cshtml</c>, and where it has
/// them the style
/// <c>name.css</c>, the script <c>name.ts</c> and its words <c>name.LANGUAGE.yml</c>; they are found by these names. What else a component
/// does it says by overriding a member of this class. <c>theme/Components.cs</c> lists them all.
/// </summary>
public abstract class Component
{
    /// <summary>The name of its folder and of its shortcode: <c>LinkTable</c> for <c>LinkTableComponent</c>.</summary>
    public virtual string Name => GetType().Name[..^nameof(Component).Length];

    /// <summary>What its shortcode takes; null for a component that writers cannot put on a page.</summary>
    public virtual ShortcodeForm? Shortcode => null;

    /// <summary>Whether its first argument is a checklist that a programme may exchange for one of its own.</summary>
    public virtual bool TakesChecklist => false;

    /// <summary>Whether its style belongs to every page, and so to the one style sheet that all of them load.</summary>
    public virtual bool IsOnEveryPage => false;

    /// <summary>Whether layouts put it around a page's text, where no shortcode asks for it.</summary>
    public virtual bool StandsAround(Content.Page page, SiteModel model) => false;

    /// <summary>The kinds of page that it brings.</summary>
    public virtual IEnumerable<PageKind> Pages => [];

    /// <summary>What is wrong with one use of its shortcode, each with a remedy; its form was checked before.</summary>
    public virtual IEnumerable<string> Problems(ComponentUse use, SiteModel model) => [];

    /// <summary>
    /// Whether everything that the use names could be read. Where it could not, that is reported elsewhere and the page goes without the
    /// component.
    /// </summary>
    public virtual bool CanShow(ComponentUse use, SiteModel model) => true;

    /// <summary>
    /// How it stands on paper and in a document; null for what only a browser can show, so that paper says where it is found.
    /// </summary>
    public virtual IEnumerable<PaperBlock>? OnPaper(ComponentUse use, SiteModel model) => null;

    /// <summary>The checklists that a reader fills in where it stands.</summary>
    public virtual IEnumerable<Checklist> ChecklistsIn(ComponentUse use, SiteModel model) => [];

    /// <summary>The pages that it adds to the site.</summary>
    public virtual IEnumerable<Route> Routes(SiteModel model) => [];

    /// <summary>The files that it adds to the site.</summary>
    public virtual IEnumerable<PublishedFile> Files(SiteModel model) => [];

    /// <summary>What the search should find of it beside the words of its arguments.</summary>
    public virtual IEnumerable<ComponentText> Texts(ComponentUse use, SiteModel model) => [];
}

/// <summary>A text of a component for the search.</summary>
/// <param name="Section">Its heading, or null where it belongs to the page's first words.</param>
/// <param name="Anchor">The id of the place on the page, if there is one.</param>
public sealed record ComponentText(string? Section, string? Anchor, string Text);
