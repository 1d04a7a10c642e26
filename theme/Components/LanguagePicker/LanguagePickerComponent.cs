using Sebaya.Content;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Theme;

/// <summary>
/// One address for readers of every language: the site's root, and one for each page. It offers each language, and goes to the reader's own
/// where scripts run.
/// </summary>
public sealed class LanguagePickerComponent : Component
{
    private static readonly PageKind Picker = new("/Components/LanguagePicker/LanguagePicker")
    {
        Script = "Components/LanguagePicker/language-picker.js",
        Styles = ["Layouts/plain.css"],
        IsTitledLikeSite = true,
    };

    private static readonly PageKind PickerOfPage = Picker with { Name = "LanguageNeutral", IsTitledLikeSite = false };

    /// <inheritdoc/>
    public override IEnumerable<PageKind> Pages => [Picker, PickerOfPage];

    /// <inheritdoc/>
    public override IEnumerable<Route> Routes(SiteModel model)
    {
        var (site, first) = (model.Site, model.Site.Settings.FirstLanguage);
        yield return new Route("/", Picker, "the choice of language", first,
            site.Find(ReservedKeys.Home, first.Code)) { IsForEveryLanguage = true };
        foreach (var key in site.Keys)
            if (key != ReservedKeys.Home)
                yield return new Route(Site.LanguageNeutralAddressOf(key), PickerOfPage, $"the page '{key}' for every language", first,
                    site.InEveryLanguage(key)[0])
                {
                    IsForEveryLanguage = true,
                };
    }
}
