using System.Text;
using Sebaya.Content;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>
/// Turns the page of the agreement into a form to fill in after comparing: its own text, with a text field for each line to write on. The
/// shortcode on that page names the items whose answers fill a field: <c>&lt;?# Field "How often" c4 c5 /?&gt;</c>.
/// </summary>
public static class AgreementForm
{
    /// <summary>The form.</summary>
    public static Markup Of(SiteModel model, Page page)
    {
        var html = new StringBuilder($"<p class=\"agreement-title\">{Markup.OfText(page.FrontMatter.Title).Html}</p>\n");
        var number = 0;
        var text = new StringWriter(html);
        foreach (var segment in page.Body)
        {
            switch (segment)
            {
                // The page's headings become lower headings within the checklist, and its anchors are left out.
                case HeadingSegment { IsEnd: false }: html.Append("<h4>"); break;
                case HeadingSegment: html.Append("</h4>"); break;
                case TermSegment term: html.Append(Markup.OfText(term.Words).Html); break;
                case ComponentSegment component:
                    if (model.UseOf(page, component) is { Component: FieldComponent } field) Field(html, field, ++number);
                    break;
                default: BodyParts.Write(text, segment, page, model); break;
            }
        }
        return new Markup(html.ToString());
    }

    private static void Field(StringBuilder html, ComponentUse field, int number)
    {
        var label = Markup.OfText(field.Arguments[0]).Html;
        var items = Markup.OfText(string.Join(' ', field.Arguments.Skip(1))).Html;
        html.Append($"<p class=\"agreed\" data-fills=\"{items}\"><label for=\"agreed-{number}\">{label}</label>")
            .Append($"<span class=\"wishes\" data-ref=\"wishes\" hidden></span><textarea id=\"agreed-{number}\" rows=\"2\" "
                + "autocomplete=\"off\"></textarea></p>\n");
    }
}
