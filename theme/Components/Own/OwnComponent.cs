using System.Collections.Immutable;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>
/// A component from the folder of a programme, which nobody compiles: a template that knows <c>arguments</c> (the shortcode's, in order),
/// <c>title</c> and <c>language</c> of the page, and <c>t "key"</c>, the component's words.
/// </summary>
/// <param name="words">By language, then key.</param>
internal sealed class OwnComponent(
    string name, Template template, ImmutableDictionary<string, ImmutableDictionary<string, string>> words) : Component
{
    private const int MostArguments = 9;

    /// <summary>More turns than any page shows; a loop without an end stops here.</summary>
    private const int MostTurns = 10_000;

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string View => "/Components/Own/Own.cshtml";

    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } = new(0, MostArguments, "at most nine arguments");

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        try
        {
            Render(use);
            return [];
        }
        catch (ScriptRuntimeException error)
        {
            var (line, fault) = (error.Span.Start.Line + 1, error.InnerException?.Message ?? error.OriginalMessage);
            return [$"line {line} of '{template.SourceFilePath}': {fault.TrimEnd('.')}. Mend the template, or what the shortcode gives "
                + "it."];
        }
    }

    /// <summary>The component as it stands on a page. Values are escaped; the template's own markup is not.</summary>
    /// <exception cref="ScriptRuntimeException">The template asks for what there is not.</exception>
    public Markup Render(ComponentUse use)
    {
        var values = new ScriptObject
        {
            ["arguments"] = use.Arguments.ToArray(), ["title"] = use.Page.FrontMatter.Title, ["language"] = use.Page.Language,
        };
        values.Import("t", (string key) => words.GetValueOrDefault(use.Page.Language)?.GetValueOrDefault(key)
            ?? throw new InvalidOperationException(
                $"there are no words '{key}' in '{ThemeFiles.FileNameOf(name)}.{use.Page.Language}.yml'"));
        var context = new EscapingContext { LoopLimit = MostTurns };
        context.PushGlobal(values);
        return new Markup(template.Render(context));
    }
}
