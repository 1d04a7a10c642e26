using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Scriban;
using Scriban.Runtime;
using Sebaya.Checklists;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>
/// Renders a checklist as HTML, from the templates beside this file. Besides the members of the view, templates can use <c>t "key"</c>
/// (words of the interface, with values for their placeholders), <c>slot "name"</c> (an element that the script fills), <c>drawing</c> (the
/// drawing beside a result) and <c>part "name"</c> (another template).
/// </summary>
public static partial class ChecklistHtml
{
    private static readonly ConcurrentDictionary<string, (string Source, Template Template)> Parsed = new();

    /// <summary>Renders a complete checklist.</summary>
    /// <exception cref="InvalidDataException">A template has a syntax error, which is a mistake in the theme and not in a
    /// definition.</exception>
    public static Markup Render(ThemeFiles theme, Checklist checklist, UiStrings texts, ChecklistPlace place)
    {
        var values = new ScriptObject();
        values.Import(ChecklistViews.Of(checklist, place));
        values.Import("t", new Words((key, fillings) => Fill(texts["checklist-" + key], fillings)));
        values["drawing"] = new Markup(theme.Text("Components/Drawing/result.svg").Trim());
        values.Import("slot", (string name) => new Markup($"<span data-slot=\"{name}\"></span>"));
        values.Import("part", (string name) => Run(theme, name, values));
        return Run(theme, "checklist", values);
    }

    private delegate Markup Words(string key, params object?[] fillings);

    private static Markup Run(ThemeFiles theme, string name, ScriptObject values)
    {
        var context = new EscapingContext();
        context.PushGlobal(values);
        return new Markup(TemplateOf(theme, name).Render(context));
    }

    private static Template TemplateOf(ThemeFiles theme, string name)
    {
        var source = theme.Text($"Components/Checklist/{name}.sbn");
        // In a preview a template may change, so the cached one is used only if its text is the same.
        if (Parsed.TryGetValue(name, out var known) && known.Source == source) return known.Template;
        var template = Template.Parse(source, $"theme/Components/Checklist/{name}.sbn");
        if (template.HasErrors) throw new InvalidDataException(string.Join('\n', template.Messages));
        Parsed[name] = (source, template);
        return template;
    }

    private static Markup Fill(string words, object?[] fillings) => new(Gaps().Replace(Markup.OfText(words).Html, gap =>
        fillings[int.Parse(gap.ValueSpan[1..^1], CultureInfo.InvariantCulture)] switch
        {
            Markup markup => markup.Html,
            var value => Markup.OfText(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Html,
        }));

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Gaps();
}
