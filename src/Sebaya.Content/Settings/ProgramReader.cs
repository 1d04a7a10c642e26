using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sebaya.Content.Emails;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>Reads the <c>program</c> part of the settings.</summary>
internal static partial class ProgramReader
{
    /// <summary>The colours a program may set, and what each is read against.</summary>
    private static readonly ImmutableArray<string> ColourNames = ["accent"];

    public static ProgramSettings Read(YamlMapping? mapping, string file, IReadOnlyList<string> languages, DiagnosticBag diagnostics)
    {
        if (mapping is null) return ProgramSettings.None;
        var reader = SettingsReader.Reader(mapping, "'program'", file, diagnostics);
        var program = new ProgramSettings(
            reader.Localized("name", languages, needed: false),
            reader.Text("logo"),
            Person(reader, "lead"),
            Person(reader, "backup"),
            Person(reader, "safety-owner"),
            ContactReader.Read(reader, languages, diagnostics),
            reader.Localized("escalation", languages, needed: false),
            reader.Text("address") is null ? null : (YamlScalar)reader.Find("address")!,
            Placeholders(reader, languages),
            Colours(reader.Group("colours"), file, diagnostics));
        reader.Finish();
        return program;
    }

    private static Person? Person(MappingReader program, string key)
    {
        if (program.Group(key) is not { } group) return null;
        var reader = program.Reader(group, $"'{key}'");
        var person = new Person(reader.Text("name", needed: true) ?? "", reader.Text("contact"));
        reader.Finish();
        return person;
    }

    private static ImmutableSortedDictionary<string, LocalizedText> Placeholders(MappingReader program, IReadOnlyList<string> languages) =>
        program.FreeKeys("placeholders", (reader, name) =>
        {
            if (!Slugs.IsKebabCase(name.Value))
                reader.Wrong(name.Position, $"'{name.Value}' must be in kebab-case. Write '{Slugs.ToKebabCase(name.Value)}'.");
            else if (EmailPlaceholders.Standard.Contains(name.Value))
                reader.Wrong(name.Position, $"there is a placeholder '{name.Value}' already. Choose another name.");
            return (Name: name.Value, Label: reader.Localized(name.Value, languages));
        }).DistinctBy(item => item.Name).ToImmutableSortedDictionary(item => item.Name, item => item.Label!, StringComparer.Ordinal);

    private static ImmutableDictionary<string, ColourPair> Colours(YamlMapping? mapping, string file, DiagnosticBag diagnostics)
    {
        if (mapping is null) return ImmutableDictionary<string, ColourPair>.Empty;
        var reader = SettingsReader.Reader(mapping, "'colours'", file, diagnostics);
        var colours = ImmutableDictionary.CreateBuilder<string, ColourPair>();
        foreach (var name in ColourNames)
        {
            if (reader.Group(name) is not { } pair) continue;
            var values = SettingsReader.Reader(pair, $"'{name}'", file, diagnostics);
            var (light, dark) = (Colour(values, "light"), Colour(values, "dark"));
            if (light is not null && dark is not null)
                colours[name] = new ColourPair(light, dark) { LightPosition = values.Find("light")!.Position, DarkPosition = values.Find("dark")!.Position };
            values.Finish();
        }
        reader.Finish();
        return colours.ToImmutable();
    }

    private static string? Colour(MappingReader reader, string key)
    {
        if (reader.Text(key, needed: true) is not { } colour) return null;
        if (Hex().IsMatch(colour)) return colour.ToLowerInvariant();
        reader.Wrong(reader.Find(key)!.Position, $"'{key}' must be a colour like '#rrggbb', with six hexadecimal digits, not '{colour}'.");
        return null;
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();
}
