using Sebaya.Diagnostics;
using Sebaya.Publishing.Routes;

namespace Sebaya.Publishing.Model;

/// <summary>Checks that the theme has words in each language, and that no language's folder has a name that the program uses.</summary>
internal static class LanguageCheck
{
    public static void Run(SiteModel model, DiagnosticBag diagnostics)
    {
        var file = model.Site.Files["_site.yml"].Shown;
        foreach (var language in model.Site.Settings.Languages)
        {
            if (ReservedFolders.All.Contains(language.Code) || ReservedFolders.Shared.Contains(language.Code))
                diagnostics.Add(file, language.CodePosition, Rules.SettingsValue,
                    $"the language code '{language.Code}' would take the address '/{language.Code}/', which the site needs. Write a code "
                        + "like 'id' or 'en'.");
            // A programme can add words for other languages; these are checked where they are read.
            else if (!UiStrings.Exist(model.Theme.Files, language.Code) && model.Site.Settings.Changes is null)
                diagnostics.Add(file, language.CodePosition, Rules.LanguageWords,
                    $"the theme has no words in '{language.Code}', so buttons and notes are in English there. Write the theme's "
                        + $"'*.{language.Code}.yml' files.");
        }
    }
}
