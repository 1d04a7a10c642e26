using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>Reads contacts: those of <c>_contacts.yml</c> and those of a programme.</summary>
internal static partial class ContactReader
{
    /// <summary>The file with the guide's own contacts.</summary>
    public const string FileName = "_contacts.yml";

    private const string Key = "contacts";
    private const string Keys = "id, kind, name, phone …";

    /// <summary>Reads the whole file.</summary>
    public static ContactList Read(SourceText source, TextLanguages languages, DiagnosticBag diagnostics)
    {
        switch (YamlText.Parse(source.Text, source.File, diagnostics))
        {
            case YamlMapping mapping:
                var reader = SettingsReader.Reader(mapping, FileName, source.File, diagnostics);
                var list = new ContactList(Read(reader, languages, diagnostics), CountryCode(reader));
                reader.Finish();
                return list;
            case { } other:
                diagnostics.Add(source.File, other.Position, Rules.SettingsValue,
                    $"{FileName} must be a group of keys with '{Key}:', not {other.Kind}.");
                return ContactList.Empty;
            default: return ContactList.Empty;
        }
    }

    /// <summary>Reads the contacts below the key <c>contacts</c>.</summary>
    public static ImmutableArray<Contact> Read(MappingReader above, TextLanguages languages, DiagnosticBag diagnostics)
    {
        var contacts = ImmutableArray.CreateBuilder<Contact>();
        foreach (var reader in above.Groups(Key, "contact", Keys))
        {
            if (ReadOne(reader, languages, diagnostics) is not { } contact) continue;
            if (contacts.Any(other => other.Id == contact.Id))
                reader.Wrong(contact.Position, $"the contact '{contact.Id}' stands twice. Keep one.");
            else contacts.Add(contact);
        }
        return contacts.ToImmutable();
    }

    private static Contact? ReadOne(MappingReader reader, TextLanguages languages, DiagnosticBag diagnostics)
    {
        var id = reader.ReadId();
        var contact = new Contact(
            id ?? "", Kinds(reader), reader.Localized("name", languages)!, reader.Localized("where", languages, needed: false),
            Number(reader, "phone"), Number(reader, "whatsapp"), EmailAddress(reader), Address(reader, "site"),
            reader.Localized("open", languages, needed: false), reader.Localized("note", languages, needed: false),
            Source(reader), reader.Day("read"), reader.Day("called"), reader.File, reader.Mapping.Position);
        reader.Finish();
        if ((contact.Phone ?? contact.WhatsApp ?? contact.Email ?? contact.Site) is null)
            reader.Wrong(contact.Position, "the contact has none of 'phone', 'whatsapp', 'email' and 'site'. Add one.");
        if (contact is { Source: not null, Read: null })
            reader.Wrong(reader.PlaceOf("source"), "the contact does not say when its source was read. Add 'read:' with that day.");
        if (contact is { IsOwn: false, Source: null } or { IsOwn: true, Source: null, Called: null })
            diagnostics.Add(reader.File, contact.Position, Rules.ContactSource, contact.IsOwn
                ? $"nobody has called the contact '{contact.Id}' yet. Call or write, and add 'called:' with that day."
                : $"the contact '{contact.Id}' does not say where it was read. Add 'source: {{ title: …, url: …, date: … }}' and 'read:'.");
        return id is null ? null : contact;
    }

    private static ImmutableArray<string> Kinds(MappingReader reader)
    {
        var kinds = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.TextList("kind", needed: true))
        {
            if (Contact.AllKinds.Contains(item.Value)) kinds.Add(item.Value);
            else
                reader.Wrong(item.Position,
                    $"there is no kind of contact '{item.Value}'.{DidYouMean.HintOrList(item.Value, Contact.AllKinds)}");
        }
        return kinds.ToImmutable();
    }

    private static ContactSource? Source(MappingReader reader)
    {
        if (reader.Group("source") is not { } group) return null;
        var source = reader.Reader(group, "'source'");
        var (title, url, date) =
            (source.Text("title", needed: true), Address(source, "url", needed: true), source.Text("date", needed: true));
        // Some sources give only the month.
        var isMonth = DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month);
        var day = isMonth ? month : source.Day("date");
        source.Finish();
        return title is null || url is null || day is not { } known ? null : new ContactSource(title, url, known, isMonth);
    }

    private static string? CountryCode(MappingReader reader)
    {
        var code = reader.Text("country-code");
        if (code is null || code.Length <= 3 && code.All(char.IsAsciiDigit)) return code;
        reader.Wrong(reader.Find("country-code")!.Position, $"'country-code' must be one to three digits, for example 62, not '{code}'.");
        return null;
    }

    private static string? Number(MappingReader reader, string key)
    {
        var number = reader.Text(key);
        if (number is not null && !Phone().IsMatch(number))
            reader.Wrong(reader.Find(key)!.Position, $"'{number}' is not a phone number. Use digits, spaces, '+', '-' and brackets.");
        return number;
    }

    private static string? EmailAddress(MappingReader reader)
    {
        var email = reader.Text("email");
        if (email is not null && !Email().IsMatch(email))
            reader.Wrong(reader.Find("email")!.Position, $"'{email}' is not an email address.");
        return email;
    }

    private static string? Address(MappingReader reader, string key, bool needed = false)
    {
        var address = reader.Text(key, needed);
        if (address is null
            || (address.StartsWith("https://", StringComparison.Ordinal)
            && Uri.IsWellFormedUriString(address, UriKind.Absolute))) return address;
        reader.Wrong(reader.Find(key)!.Position, $"'{key}' must be a whole address that begins with 'https://', not '{address}'.");
        return null;
    }

    [GeneratedRegex(@"^[^@\s<>""]+@[^@\s<>""]+\.[^@\s<>""]+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+?[0-9][0-9 ()-]{2,24}$")]
    private static partial Regex Phone();
}
