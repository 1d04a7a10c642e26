using System.Text.Encodings.Web;
using System.Text.Unicode;
using Sebaya.Content;
using Sebaya.Content.Emails;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Emails;

/// <summary>
/// Fills in an email's placeholders from the programme's settings. What is not known is shown as a word in square brackets for the lead to
/// replace. In HTML each placeholder is a span that names it, so that a script can fill it in later.
/// </summary>
internal sealed class EmailFilling(ProgramSettings program, UiStrings texts, string? address)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The segments of a line of plain text, such as an email's subject.</summary>
    public static IEnumerable<BodySegment> SegmentsOf(string template) => EmailPlaceholders.Split(template);

    /// <summary>Plain words, filled in.</summary>
    /// <param name="address">Gives the address of a link.</param>
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

    /// <summary>The value of a placeholder in the settings; null where they have none.</summary>
    public string? Known(string name) => name switch
    {
        "program.name" => program.Name?[texts.Language],
        "lead.name" => program.Lead?.Name,
        "lead.contact" => program.Lead?.Contact,
        "backup.name" => program.Backup?.Name,
        "backup.contact" => program.Backup?.Contact,
        _ => null,
    };

    /// <summary>The name of what a lead must fill in, as used in the middle of a sentence.</summary>
    public string Asked(string name) =>
        program.Placeholders.GetValueOrDefault(name)?[texts.Language] ?? texts[$"email-{name.Replace('.', '-')}"];

    /// <summary>The name of what a lead must fill in, as the label of a field.</summary>
    public string Label(string name) => program.Placeholders.GetValueOrDefault(name) is { } own
        ? Capital(own[texts.Language])
        : texts[$"email-{name.Replace('.', '-')}-label"];

    /// <summary>Whether the lead fills it in each time, because the settings have no value.</summary>
    private bool IsOpen(string name) =>
        EmailPlaceholders.ForAll.Contains(name) || EmailPlaceholders.ForEach.Contains(name) || program.Placeholders.ContainsKey(name);

    private string Value(string name) => name switch
    {
        EmailPlaceholders.You => address ?? texts["email-you"],
        EmailPlaceholders.CapitalYou => Capital(address ?? texts["email-you"]),
        _ when IsOpen(name) => Known(name) ?? $"[{Asked(name)}]",
        // An unknown placeholder was reported when the email was read; a preview shows it unchanged.
        _ => $"{{{{ {name} }}}}",
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
