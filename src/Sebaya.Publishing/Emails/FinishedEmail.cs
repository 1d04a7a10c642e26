using System.Net;
using System.Text;
using Sebaya.Content;
using Sebaya.Content.Emails;

namespace Sebaya.Publishing.Emails;

/// <summary>An email in every form in which it is handed on, with what the settings know filled in.</summary>
/// <param name="SubjectHtml">For the page: placeholders stand in spans.</param>
/// <param name="BodyHtml">For the page.</param>
/// <param name="TextHtml">The plain text, for the page.</param>
/// <param name="Document">A whole HTML document for mail programs.</param>
public sealed record FinishedEmail(Email Source, string Subject, string SubjectHtml, string BodyHtml, string Text, string TextHtml, string Document)
{
    /// <summary>A link that opens the reader's mail program with the email in it.</summary>
    public string MailTo => $"mailto:?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(Text.ReplaceLineEndings("\r\n"))}";

    /// <summary>Where the email lies as a file below the site's root.</summary>
    /// <param name="extension"><c>eml</c> or <c>html</c>.</param>
    public string AddressOf(string extension) => $"/emails/{Source.Language}/{Source.Key}.{extension}";

    /// <summary>Finishes an email of an model.</summary>
    public static FinishedEmail Of(SiteModel model, Email email)
    {
        var program = model.Site.Settings.Program;
        var filling = new EmailFilling(program, model.StringsOf(email.Language));
        var template = WithLinks(model, email);
        var plain = PlainEmail.Of(template);
        var (subject, body) = (filling.Text(email.Subject), filling.Html(template));
        return new FinishedEmail(
            email, subject, filling.HtmlOfText(email.Subject), body, filling.Text(plain), filling.HtmlOfText(plain),
            EmailDocument.Of(email.Language, subject, body, program));
    }

    /// <summary>What the settings know for a placeholder, in a language; null where the lead has to fill it in.</summary>
    public static string? Known(SiteModel model, string language, string placeholder) =>
        new EmailFilling(model.Site.Settings.Program, model.StringsOf(language)).Known(placeholder);

    /// <summary>The body with whole addresses: an email is read far from the site.</summary>
    private static string WithLinks(SiteModel model, Email email)
    {
        var html = new StringBuilder(email.Body.Html.Length + 512);
        email.Body.Walk(
            stretch => html.Append(stretch.Span),
            slot =>
            {
                if (slot is LinkSlot link && model.Links.Resolve(email.Path, email.Language, null, link.Target) is { Rule: null } target)
                    html.Append(WebUtility.HtmlEncode(target.IsExternal ? target.Address : model.Absolute(target.Address)));
                else if (slot is TextSlot text) html.Append(WebUtility.HtmlEncode(model.StringsOf(email.Language)[text.Key]));
            });
        return html.ToString();
    }
}
