using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sebaya.Content.Reading;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Commands;

/// <summary>Options that several commands share.</summary>
internal static class InputOptions
{
    public static Option<string?> Input() => new Option<string?>("--input")
    {
        Description = "The folder with the text, or a programme's folder. Without it: the current folder where it holds program.yml, else "
            + "its folder 'input', else the nearest folder above that holds program.yml.",
        HelpName = "FOLDER",
    }.NotEmpty();

    /// <summary>Refuses an empty value, which would mean the current folder by accident.</summary>
    public static T NotEmpty<T>(this T option)
        where T : Option
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                result.AddError($"{option.Name} must name a file or folder");
        });
        return option;
    }

    public static Option<string[]> Overlay() => new Option<string[]>("--overlay")
    {
        Description = "A folder whose files replace or join those of the input: a programme's folder. May be given several times.",
        HelpName = "FOLDER",
        AllowMultipleArgumentsPerToken = false,
    }.NotEmpty();

    public static Option<Uri?> BaseUrl() => new("--base-url")
    {
        Description = "Where the site will be published, with its path: https://example.org/guide/",
        HelpName = "URL",
        CustomParser = result =>
        {
            if (SettingsReader.TryBaseUrl(result.Tokens[0].Value, out var url)) return url;
            result.AddError($"'{result.Tokens[0].Value}' is not an address like https://example.org/guide/");
            return null;
        },
    };

    /// <summary>Parses a date from the command line.</summary>
    public static DateOnly? Day(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"'{text}' is not a day written as 2026-11-22");
        return null;
    }

    /// <summary>Reads the settings of an input, for commands that need nothing else of it.</summary>
    /// <exception cref="IOException">There is no settings file.</exception>
    /// <exception cref="InputRefused">The settings have problems.</exception>
    public static SiteSettings SettingsOf(IReadOnlyList<InputRoot> roots, ImmutableSortedDictionary<string, InputFile> files)
    {
        var diagnostics = new DiagnosticBag();
        if (!files.ContainsKey(SettingsReader.FileName))
            throw new IOException($"there is no '{roots[0].Name}/{SettingsReader.FileName}', which names the languages");
        return SiteReader.ReadSettings(files, diagnostics) ?? throw new InputRefused(diagnostics.ToSorted());
    }

    /// <summary>The folders of the input.</summary>
    /// <exception cref="IOException">No input was found.</exception>
    public static InputRoot[] Roots(this ParseResult parsed, Option<string?> input, Option<string[]> overlay) =>
        InputSources.Find(parsed.GetValue(input), parsed.GetValue(overlay) ?? [], Directory.GetCurrentDirectory());
}
