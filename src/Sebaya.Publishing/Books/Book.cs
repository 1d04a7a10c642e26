using System.Collections.Immutable;
using Sebaya.Content;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Books;

/// <summary>A part of a book.</summary>
public sealed record BookPart(string Title, ImmutableArray<Page> Pages);

/// <summary>
/// The guide in one language as a book: the pages in navigation order, then every question by topic. Worksheets are not part of it, since
/// they are published as documents of their own.
/// </summary>
public sealed record Book(Language Language, ImmutableArray<BookPart> Parts)
{
    /// <summary>All pages, in order.</summary>
    public IEnumerable<Page> Pages => Parts.SelectMany(part => part.Pages);

    /// <summary>Puts together the book of a language.</summary>
    public static Book Of(SiteModel model, Language language)
    {
        var questions = model.Site.Questions[language.Code];
        var topics = model.Site.Settings.Topics
            .Select(topic => (topic.Title, Pages: questions.Where(page => page.FrontMatter.Topic == topic.Id).ToImmutableArray()))
            .Select(topic => new BookPart(model.StringsOf(language.Code).Format("book-topic", topic.Title[language.Code]), topic.Pages));
        var others = new BookPart(model.StringsOf(language.Code)["book-questions"],
            [.. questions.Where(page => page.FrontMatter.Topic is null)]);
        var parts = model.NavigationOf(language.Code).Parts
            .Select(part => new BookPart(part.Title, [.. part.Pages.Where(page => page.Layout != PageLayout.Sheet)]))
            .Concat(topics).Append(others);
        return new Book(language, [.. parts.Where(part => !part.Pages.IsEmpty)]);
    }
}
