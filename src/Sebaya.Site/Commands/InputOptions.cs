using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sebaya.Content.Settings;

namespace Sebaya.Site.Commands;

/// <summary>Options that several commands share.</summary>
internal static class InputOptions
{
    public static Option<string> Input() => new Option<string>("--input") { Description = "The folder with the text.", DefaultValueFactory = _ => "input" }.NotEmpty();

    /// <summary>Refuses an empty value: it would mean the current folder, which nobody who wrote it meant.</summary>
    public static T NotEmpty<T>(this T option)
        where T : Option
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError($"{option.Name} must name a file or folder");
        });
        return option;
    }

    public static Option<string[]> Overlay() => new Option<string[]>("--overlay")
    {
        Description = "A folder whose files replace or join those of the input: your program's own pages and settings.",
        AllowMultipleArgumentsPerToken = false,
    }.NotEmpty();

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

    /// <summary>A day from the command line.</summary>
    public static DateOnly? Day(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"'{text}' is not a day written as 2026-11-22");
        return null;
    }

    public static string[] Roots(this ParseResult parsed, Option<string> input, Option<string[]> overlay) =>
        [parsed.GetValue(input)!, .. parsed.GetValue(overlay) ?? []];
}
