using System.Xml.Linq;
using Sebaya.Publishing.Components;

namespace Sebaya.Publishing.Documents;

/// <summary>Gives the printed form of components.</summary>
internal static class PaperForm
{
    /// <summary>The printed form of a component; for one that only works in a browser, a line that says where to find it.</summary>
    public static IEnumerable<PaperBlock> Of(ComponentUse use, SiteModel model) =>
        use.Component.OnPaper(use, model)
            ?? [new PaperText(model.StringsOf(use.Page.Language).Format("paper-online", model.Absolute(model.Site.AddressOf(use.Page))))];

    /// <summary>The text alternative of a drawing; "" where it is only decoration.</summary>
    public static string WordsOf(PaperDrawing drawing)
    {
        var words = XElement.Parse(drawing.Svg).Descendants().Where(element => element.Name.LocalName is "title" or "desc")
            .Select(element => element.Value.Trim());
        return string.Concat(words.Select(sentence => sentence.TrimEnd('.') + ". ")).TrimEnd();
    }
}
