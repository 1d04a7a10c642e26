using Sebaya.Content;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Components;

/// <summary>Checks that every shortcode names an existing component and has valid arguments.</summary>
internal static class ComponentCheck
{
    public static void Run(SiteModel model, DiagnosticBag diagnostics) => Parallel.ForEach(
        model.Site.Pages.Where(page => !page.IsFallback), page =>
    {
        foreach (var segment in page.Body)
            if (segment is ComponentSegment shortcode) Check(model, page, shortcode, diagnostics);
    });

    private static void Check(SiteModel model, Page page, ComponentSegment shortcode, DiagnosticBag diagnostics)
    {
        var name = shortcode.Name;
        if (model.FindShortcode(name) is not { Shortcode: { } form } component)
            diagnostics.Add(page.File, shortcode.Position, Rules.ShortcodeUnknown, $"no shortcode '{name}'.{Hint(model, name)}");
        else if (form.Problem(name, shortcode.Arguments.Length) is { } problem)
            diagnostics.Add(page.File, shortcode.Position, Rules.ShortcodeArgument, problem);
        else
            foreach (var found in component.Problems(
                new ComponentUse(component, page, model.ArgumentsOf(component, shortcode), shortcode.Position), model))
                diagnostics.Add(page.File, shortcode.Position, Rules.ShortcodeArgument, found);
    }

    private static string Hint(SiteModel model, string name)
    {
        var names = model.Theme.Components.Concat(model.OwnComponents)
            .Where(component => component.Shortcode is not null).Select(component => component.Name)
            .Order(StringComparer.Ordinal).ToList();
        return DidYouMean.HintOrList(name, names);
    }
}
