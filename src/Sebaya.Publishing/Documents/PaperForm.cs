using System.Xml.Linq;
using Sebaya.Publishing.Components;

namespace Sebaya.Publishing.Documents;

/// <summary>Components as they stand on paper.</summary>
internal static class PaperForm
{
    /// <summary>A component's form on paper; for one that only a browser can show, where it is found.</summary>
    public static IEnumerable<PaperBlock> Of(ComponentUse use, SiteModel model) =>
        use.Component.OnPaper(use, model)
            ?? [new PaperText(model.StringsOf(use.Page.Language).Format("paper-online", model.Absolute(model.Site.AddressOf(use.Page))))];

    /// <summary>What a drawing says to those who do not see it; nothing where it only adorns the page.</summary>
    public static string WordsOf(PaperDrawing drawing)
    {
        var words = XElement.Parse(drawing.Svg).Descendants().Where(element => element.Name.LocalName is "title" or "desc")
            .Select(element => element.Value.Trim());
        return string.Concat(words.Select(sentence => sentence.TrimEnd('.') + ". ")).TrimEnd();
    }
}
