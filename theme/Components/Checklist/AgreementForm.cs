using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Sebaya.Content;

namespace Sebaya.Theme.Checklists;

/// <summary>
/// The agreement's page as a form, to fill in after comparing: its own text, with a text field for each line to write on. Which answers fill a
/// field, the page itself says, after the label: <c>&lt;?# Field "How often" c4 c5 /?&gt;</c>.
/// </summary>
public static partial class AgreementForm
{
    private const string Key = "tools/agreement";

    /// <summary>The form, or null where the site has no such page.</summary>
    public static Markup? Of(GuidePage shown)
    {
        if (shown.SiteModel.Site.Find(Key, shown.Language.Code) is not { } page) return null;
        var html = new StringBuilder($"<p class=\"agreement-title\">{Markup.OfText(page.FrontMatter.Title).Html}</p>\n");
        var number = 0;
        foreach (var part in BodyParts.Of(page, shown.SiteModel))
        {
            // The page's sections become parts of the checklist's, and its anchors stay its own.
            if (part.Html is HtmlString { Value: { } text }) html.Append(Lowered(text));
            if (part.Shortcode is { Name: "Field" } field) Field(html, field, ++number);
        }
        return new Markup(html.ToString());
    }

    private static void Field(StringBuilder html, ShortcodeSlot field, int number)
    {
        var label = Markup.OfText(field.Arguments[0]).Html;
        var items = Markup.OfText(string.Join(' ', field.Arguments.Skip(1))).Html;
        html.Append($"<p class=\"agreed\" data-fills=\"{items}\"><label for=\"agreed-{number}\">{label}</label>")
            .Append($"<span class=\"wishes\" hidden></span><textarea id=\"agreed-{number}\" rows=\"2\" autocomplete=\"off\"></textarea></p>\n");
    }

    private static string Lowered(string html) =>
        Ids().Replace(Heading().Replace(Permalink().Replace(html, ""), "<$1h4>"), "$1=\"agreed-$2\"");

    /// <summary>A heading's link to itself: these headings have no address of their own.</summary>
    [GeneratedRegex("<a class=\"permalink\"[^>]*></a>")]
    private static partial Regex Permalink();

    [GeneratedRegex("<(/?)h[23](?: [^>]*)?>")]
    private static partial Regex Heading();

    [GeneratedRegex("\\b(id|popovertarget)=\"([^\"]*)\"")]
    private static partial Regex Ids();
}
