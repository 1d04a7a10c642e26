using System.Collections.Immutable;
using System.Text.RegularExpressions;
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
            LocalizedText.Read(reader, "name", languages, diagnostics, Rules.SettingsValue, needed: false),
            reader.Text("logo"),
            Lead(reader.Group("lead"), file, diagnostics),
            Contacts(reader, languages, diagnostics),
            LocalizedText.Read(reader, "escalation", languages, diagnostics, Rules.SettingsValue, needed: false),
            Colours(reader.Group("colours"), file, diagnostics));
        reader.Finish();
        return program;
    }

    private static ProgramLead? Lead(YamlMapping? mapping, string file, DiagnosticBag diagnostics)
    {
        if (mapping is null) return null;
        var reader = SettingsReader.Reader(mapping, "'lead'", file, diagnostics);
        var lead = new ProgramLead(reader.Text("name", needed: true) ?? "", reader.Text("contact"));
        reader.Finish();
        return lead;
    }

    private static ImmutableArray<Contact> Contacts(MappingReader program, IReadOnlyList<string> languages, DiagnosticBag diagnostics)
    {
        var contacts = ImmutableArray.CreateBuilder<Contact>();
        foreach (var node in program.List("contacts"))
        {
            if (node is not YamlMapping mapping)
            {
                program.Wrong(node.Position, $"a contact must be a group of keys (role, name, email, checked …), not {node.Kind}.");
                continue;
            }
            var reader = SettingsReader.Reader(mapping, "the contact", program.File, diagnostics);
            var role = LocalizedText.Read(reader, "role", languages, diagnostics, Rules.SettingsValue)!;
            var (name, email, phone, url) = (reader.Text("name"), reader.Text("email"), reader.Text("phone"), reader.Text("url"));
            if (email is not null && !Email().IsMatch(email)) reader.Wrong(reader.Find("email")!.Position, $"'{email}' is not an email address.");
            if (phone is not null && !Phone().IsMatch(phone)) reader.Wrong(reader.Find("phone")!.Position, $"'{phone}' is not a phone number. Use digits, spaces, '+', '-' and brackets.");
            if (url is not null && !url.StartsWith("https://", StringComparison.Ordinal)) reader.Wrong(reader.Find("url")!.Position, $"'url' must begin with 'https://', not '{url}'.");
            if ((email ?? phone ?? url) is null) reader.Wrong(mapping.Position, "the contact has neither 'email' nor 'phone' nor 'url'. Add one.");
            var hours = LocalizedText.Read(reader, "hours", languages, diagnostics, Rules.SettingsValue, needed: false);
            var checkedOn = SettingsReader.Date(reader, "checked", needed: true);
            reader.Finish();
            if (checkedOn is { } day) contacts.Add(new Contact(role, name, email, phone, url, hours, day));
        }
        return contacts.ToImmutable();
    }

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

    [GeneratedRegex(@"^[^@\s<>""]+@[^@\s<>""]+\.[^@\s<>""]+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+?[0-9][0-9 ()-]{2,24}$")]
    private static partial Regex Phone();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();
}
