using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>Every term with its meaning: <c>&lt;?# Glossary /?&gt;</c>.</summary>
public sealed class GlossaryComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode => ShortcodeForm.Nothing;

    /// <inheritdoc/>
    public override IEnumerable<ComponentText> Texts(ComponentUse use, SiteModel model)
    {
        var language = use.Page.Language;
        return model.Site.Glossary.Terms.Select(term => new ComponentText(
            term.Term[language], term.Id, $"{term.Definition[language]} {string.Join(", ", term.Also[language])}"));
    }

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model)
    {
        var (language, t) = (use.Page.Language, model.StringsOf(use.Page.Language));
        return model.Site.Glossary.Terms.OrderBy(term => term.Term[language], StringComparer.OrdinalIgnoreCase)
            .Select(term => new PaperTerm(
            term.Id, term.Term[language],
            term.Definition[language]
                + (term.Also[language].Length > 0 ? " " + t.Format("glossary-also", string.Join(", ", term.Also[language])) : "")));
    }
}
