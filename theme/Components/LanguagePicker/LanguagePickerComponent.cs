using Sebaya.Content;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Theme;

/// <summary>
/// The language-neutral addresses: the site's root, and one for each page. Such a page offers every language; with scripts it goes directly
/// to the reader's own.
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
