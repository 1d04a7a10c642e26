using System.Text.Encodings.Web;
using System.Text.Unicode;
using Sebaya.Content;
using Sebaya.Content.Emails;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Emails;

/// <summary>
/// Puts what is known of the program into an email's placeholders, and a word in square brackets where the lead has still to fill something
/// in. As HTML each stands in a span that names its placeholder, so that a script can fill it in and the published files can be filled the
/// same way.
/// </summary>
internal sealed class EmailFilling(ProgramSettings program, UiStrings texts, string? address)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The segments of a line of plain words, an email's subject.</summary>
    public static IEnumerable<BodySegment> SegmentsOf(string template) => EmailPlaceholders.Split(template);

    /// <summary>Plain words, filled in.</summary>
    /// <param name="address">Where a link leads.</param>
    public string Text(IEnumerable<BodySegment> segments, Func<LinkSegment, string> address) =>
        string.Concat(segments.Select(segment => segment switch
    {
        TextSegment text => text.Text,
        LinkSegment link => address(link) is { Length: > 0 } at ? $" ({at})" : "",
        PlaceholderSegment placeholder => Value(placeholder.Name),
        _ => "",
    }));

    /// <summary>Plain words as HTML, filled in.</summary>
    public string TextAsHtml(IEnumerable<BodySegment> segments, Func<LinkSegment, string> address) =>
        string.Concat(segments.Select(segment => segment switch
    {
        TextSegment text => Encoder.Encode(text.Text),
        LinkSegment link => address(link) is { Length: > 0 } at ? $" ({Encoder.Encode(at)})" : "",
        PlaceholderSegment placeholder => Html(placeholder),
        _ => "",
    }));

    /// <summary>A placeholder as HTML.</summary>
    public string Html(PlaceholderSegment placeholder)
    {
        var value = Encoder.Encode(Value(placeholder.Name));
        return IsOpen(placeholder.Name) ? $"<span data-fill=\"{Encoder.Encode(placeholder.Name)}\">{value}</span>" : value;
    }

    /// <summary>What the settings say for a placeholder, or null.</summary>
    public string? Known(string name) => name switch
    {
        "program.name" => program.Name?[texts.Language],
        "lead.name" => program.Lead?.Name,
        "lead.contact" => program.Lead?.Contact,
        "backup.name" => program.Backup?.Name,
        "backup.contact" => program.Backup?.Contact,
        _ => null,
    };

    /// <summary>What a lead is asked for, in the middle of a sentence.</summary>
    public string Asked(string name) =>
        program.Placeholders.GetValueOrDefault(name)?[texts.Language] ?? texts[$"email-{name.Replace('.', '-')}"];

    /// <summary>What a lead is asked for, as the label of a field.</summary>
    public string Label(string name) => program.Placeholders.GetValueOrDefault(name) is { } own
        ? Capital(own[texts.Language])
        : texts[$"email-{name.Replace('.', '-')}-label"];

    /// <summary>Whether the lead fills it in, rather than the settings for good.</summary>
    private bool IsOpen(string name) =>
        EmailPlaceholders.ForAll.Contains(name) || EmailPlaceholders.ForEach.Contains(name) || program.Placeholders.ContainsKey(name);

    private string Value(string name) => name switch
    {
        EmailPlaceholders.You => address ?? texts["email-you"],
        EmailPlaceholders.CapitalYou => Capital(address ?? texts["email-you"]),
        _ when IsOpen(name) => Known(name) ?? $"[{Asked(name)}]",
        // Reported when the email was read; a preview shows it as it was written.
        _ => $"{{{{ {name} }}}}",
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
