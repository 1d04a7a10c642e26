using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sebaya.Content.Emails;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>Reads the <c>program</c> part of the settings.</summary>
internal static partial class ProgramReader
{
    public static ProgramSettings Read(YamlMapping? mapping, string file, TextLanguages languages, DiagnosticBag diagnostics)
    {
        if (mapping is null) return ProgramSettings.None;
        var reader = SettingsReader.Reader(mapping, "'program'", file, diagnostics);
        var program = Read(reader, languages, diagnostics);
        reader.Finish();
        return program;
    }

    /// <summary>Reads a programme's settings from a mapping that may contain other keys too.</summary>
    public static ProgramSettings Read(MappingReader reader, TextLanguages languages, DiagnosticBag diagnostics) => new(
            reader.Localized("name", languages, needed: false),
            reader.Text("logo"),
            Person(reader, "lead"),
            Person(reader, "backup"),
            Person(reader, "safety-owner"),
            ContactReader.Read(reader, languages, diagnostics),
            reader.Localized("escalation", languages, needed: false),
            reader.Text("address") is null ? null : (YamlScalar)reader.Find("address")!,
            Placeholders(reader, languages),
            Colours(reader.Group("colours"), reader.File, diagnostics))
    {
        LogoPosition = reader.Find("logo")?.Position ?? Position.Start,
    };

    private static Person? Person(MappingReader program, string key)
    {
        if (program.Group(key) is not { } group) return null;
        var reader = program.Reader(group, $"'{key}'");
        var person = new Person(reader.Text("name", needed: true) ?? "", reader.Text("contact"));
        reader.Finish();
        return person;
    }

    private static ImmutableSortedDictionary<string, LocalizedText> Placeholders(MappingReader program, TextLanguages languages) =>
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
        foreach (var (key, _) in mapping.Entries)
        {
            if (reader.Group(key.Value) is not { } pair) continue;
            var values = SettingsReader.Reader(pair, $"'{key.Value}'", file, diagnostics);
            var (light, dark) = (Colour(values, "light"), Colour(values, "dark"));
            if (light is not null && dark is not null)
                colours[key.Value] = new ColourPair(light, dark)
                {
                    Position = key.Position, LightPosition = values.Find("light")!.Position, DarkPosition = values.Find("dark")!.Position,
                };
            values.Finish();
        }
        reader.Finish();
        return colours.ToImmutable();
    }

    private static string? Colour(MappingReader reader, string key)
    {
        if (reader.Mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key)
            is { Value: YamlScalar { IsNull: true } } empty)
        {
            reader.Find(key);
            reader.Wrong(empty.Key.Position, $"'{key}' has no value: from an unquoted '#' on everything is a comment. Write \"#rrggbb\", "
                + "in quotation marks.");
            return null;
        }
        if (reader.Text(key, needed: true) is not { } colour) return null;
        if (Hex().IsMatch(colour)) return colour.ToLowerInvariant();
        reader.Wrong(reader.Find(key)!.Position, $"'{key}' must be a colour like '#rrggbb', with six hexadecimal digits, not '{colour}'.");
        return null;
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();
}
