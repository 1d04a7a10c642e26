using Sebaya.Publishing.Components;

namespace Sebaya.Theme;

/// <summary>
/// Lists every component of the theme. To add one, create its folder below <c>theme/Components</c> and add a line here;
/// <c>docs/architecture.md</c> shows an example.
/// </summary>
public static class Components
{
    /// <summary>All components. The styles of those on every page are joined in this order.</summary>
    public static IReadOnlyList<Component> All { get; } =
    [
        // Around the text of every page.
        new PagePart("Header"),
        new PagePart("Navigation"),
        new PagePart("Breadcrumbs"),
        new PagePart("TableOfContents"),
        new PagePart("Updated"),
        new PagePart("PrevNext"),
        new PagePart("Permalink"),
        new PagePart("PageActions"),
        new PagePart("Related"),
        new PagePart("ThemeSwitch"),
        new PagePart("Footer"),
        new PagePart("Drawing"),
        new QuickExitComponent(),
        new TermComponent(),

        // What writers put on a page with a shortcode.
        new BookComponent(),
        new CalendarComponent(),
        new ChecklistComponent(),
        new ChecklistCardsComponent(),
        new ChecklistLinkComponent(),
        new CohortComponent(),
        new ContactsComponent(),
        new EmailsComponent(),
        new EmbedCodeComponent(),
        new FieldComponent(),
        new FigureComponent(),
        new GlossaryComponent(),
        new KitFilesComponent(),
        new LinesComponent(),
        new LinkTableComponent(),
        new MatchComponent(),
        new ReportComponent(),
        new WorkbookComponent(),

        // What adds pages or files of its own.
        new DocumentsComponent(),
        new EmbedComponent(),
        new OfflineComponent(),
        new LanguagePickerComponent(),
    ];
}
