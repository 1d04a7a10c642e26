using System.CommandLine;
using Sebaya.Content.Settings;

namespace Sebaya.Site.Commands;

/// <summary>Options that several commands share.</summary>
internal static class InputOptions
{
    public static Option<string> Input() => new("--input") { Description = "The folder with the text.", DefaultValueFactory = _ => "input" };

    public static Option<string[]> Overlay() => new("--overlay")
    {
        Description = "A folder whose files replace or join those of the input: your program's own pages and settings.",
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "Where the site will be published, with its path: https://example.org/guide/",
        CustomParser = result =>
        {
            if (SettingsReader.TryBaseUrl(result.Tokens[0].Value, out var url)) return url;
            result.AddError($"'{result.Tokens[0].Value}' is not an address like https://example.org/guide/");
            return null;
        },
    };

    public static string[] Roots(this ParseResult parsed, Option<string> input, Option<string[]> overlay) =>
        [parsed.GetValue(input)!, .. parsed.GetValue(overlay) ?? []];

    /// <summary>Reading is one place where paths fail; the message names the one that did.</summary>
    public static string Explain(Exception failure, string what, string path) =>
        $"cannot {what} '{path}': {failure.Message}";
}
