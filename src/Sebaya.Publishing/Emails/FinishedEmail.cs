using System.Net;
using System.Text;
using Sebaya.Content;
using Sebaya.Content.Emails;

namespace Sebaya.Publishing.Emails;

/// <summary>A field of the form that fills in emails.</summary>
/// <param name="Asked">The words in square brackets while the field is empty.</param>
/// <param name="Known">The value in the settings; null where they have none.</param>
public sealed record EmailField(string Label, string Asked, string? Known);

/// <summary>An email in all its output forms, with the values of the settings filled in.</summary>
/// <param name="SubjectHtml">The subject for the web page: placeholders are spans.</param>
/// <param name="BodyHtml">The body for the web page.</param>
/// <param name="TextHtml">The plain text, as HTML for the web page.</param>
/// <param name="Document">A complete HTML document for mail programs.</param>
public sealed record FinishedEmail(Email Source, string Subject, string SubjectHtml, string BodyHtml, string Text, string TextHtml,
    string Document)
{
    /// <summary>The chat text, as HTML for the web page; null where the email has none.</summary>
    public string? ChatHtml { get; init; }

    /// <summary>A link that opens the reader's mail program with the email in it.</summary>
    public string MailTo => $"mailto:?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(Text.ReplaceLineEndings("\r\n"))}";

    /// <summary>The address of the email as a file.</summary>
    /// <param name="extension"><c>eml</c> or <c>html</c>.</param>
    public string AddressOf(string extension) => AddressOf(Source, extension);

    /// <summary>The address of an email as a file.</summary>
    public static string AddressOf(Email email, string extension) => $"/{ReservedFolders.Emails}/{email.Language}/{email.Key}.{extension}";

    /// <summary>Finishes an email of a model.</summary>
    public static FinishedEmail Of(SiteModel model, Email email)
    {
        var program = model.Site.Settings.Program;
        var filling = FillingFor(model, email.Language);
        var document = new EmailDocument(program, model.Theme.Tokens);
        var subject = EmailFilling.SegmentsOf(email.Subject).ToList();
        var subjectText = filling.Text(subject, Address);
        return new FinishedEmail(
            email, subjectText, filling.TextAsHtml(subject, Address), Html(_ => ""),
            filling.Text(email.Text, Address), filling.TextAsHtml(email.Text, Address),
            document.Of(email.TextLanguage, subjectText, Html(document.StyleOf)))
        {
            ChatHtml = email.Chat is { } chat ? filling.TextAsHtml(EmailFilling.SegmentsOf(chat).ToList(), Address) : null,
        };

        string Address(LinkSegment link) => AddressOf(model, email, link);
        string Html(Func<string, string> style) => HtmlOf(model, email, filling, style);
    }

    /// <summary>The placeholders that are the same for every recipient: the standard ones and the programme's own.</summary>
    public static IEnumerable<string> PlaceholdersForAll(SiteModel model) =>
        EmailPlaceholders.ForAll.Concat(model.Site.Settings.Program.Placeholders.Keys);

    /// <summary>Every placeholder that a lead may fill in.</summary>
    public static IEnumerable<string> Placeholders(SiteModel model) => PlaceholdersForAll(model).Concat(EmailPlaceholders.ForEach);

    /// <summary>The field in which a lead fills in a placeholder, in a language.</summary>
    public static EmailField FieldFor(SiteModel model, string language, string placeholder)
    {
        var filling = FillingFor(model, language);
        return new EmailField(filling.Label(placeholder), filling.Asked(placeholder), filling.Known(placeholder));
    }

    private static EmailFilling FillingFor(SiteModel model, string language)
    {
        var program = model.Site.Settings.Program;
        return new EmailFilling(program, model.StringsOf(language), model.Site.Style.AddressIn(language, program.Address?.Value));
    }

    /// <summary>The body as HTML.</summary>
    /// <param name="style">The style attribute of a tag with its leading space, or nothing.</param>
    private static string HtmlOf(SiteModel model, Email email, EmailFilling filling, Func<string, string> style)
    {
        var html = new StringBuilder();
        foreach (var segment in email.Body)
        {
            switch (segment)
            {
                case HtmlSegment text: html.Append(text.Html); break;
                case TagSegment tag: html.Append('<').Append(tag.Name).Append(style(tag.Name)); break;
                case LinkSegment link when AddressOf(model, email, link) is { Length: > 0 } address:
                    html.Append("<a").Append(style("a")).Append(" href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">");
                    break;
                case LinkEndSegment { Link: var link } when AddressOf(model, email, link) != "": html.Append("</a>"); break;
                case ThemeWordSegment word: html.Append(WebUtility.HtmlEncode(model.StringsOf(email.Language)[word.Key])); break;
                case PlaceholderSegment placeholder: html.Append(filling.Html(placeholder)); break;
            }
        }
        return html.ToString();
    }

    /// <summary>
    /// A link's absolute address, since an email is read outside the site; "" for a link to something that the programme leaves out.
    /// </summary>
    private static string AddressOf(SiteModel model, Email email, LinkSegment link) =>
        model.Links.Resolve(email.Path, email.TextLanguage, null, link.Target) is { Rule: null, IsRemoved: false } target
            ? target.IsExternal ? target.Address : model.Absolute(model.AddressOf(target))
            : "";
}
