using Sebaya.Diagnostics;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Documents;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Theme;

/// <summary>A link to download a workbook of the input: <c>&lt;?# Workbook NAME /?&gt;</c>.</summary>
public sealed class WorkbookComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } = ShortcodeForm.One("the name of a workbook");

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (!model.Kit.Workbooks.ContainsKey(use.Argument))
            yield return $"there is no '{Publishing.Kit.Workbook.Folder}{use.Argument}.yml'."
                + DidYouMean.Hint(use.Argument, model.Kit.Workbooks.Keys);
    }

    /// <inheritdoc/>
    public override bool CanShow(ComponentUse use, SiteModel model) => model.Kit.Workbooks.ContainsKey(use.Argument);

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model)
    {
        var (language, workbook) = (model.Site.Settings.LanguageOf(use.Page.Language), model.Kit.Workbooks[use.Argument]);
        var words = model.StringsOf(language.Code).Format("workbook-link", workbook.Title[language.Code]);
        return [new PaperText($"{words}: {model.Absolute(PageDocuments.AddressOf(workbook, language))}")];
    }

    /// <inheritdoc/>
    public override IEnumerable<PublishedFile> Files(SiteModel model) =>
        model.PagesWith(this).SelectMany(page => model.UsesOn(page)).Where(use => use.Component == this)
            .Select(use => PageDocuments.Of(model, model.Kit.Workbooks[use.Argument], model.Site.Settings.LanguageOf(use.Page.Language)));
}
