using System.Text.Encodings.Web;
using System.Text.Unicode;
using Sebaya.Content;
using Sebaya.Content.Emails;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Emails;

/// <summary>
/// Puts what is known of the program into an email's placeholders, and a word in square brackets where the lead has still to fill something in.
/// As HTML each stands in a span that names its placeholder, so that a script can fill it in and the published files can be filled the same way.
/// </summary>
internal sealed class EmailFilling(ProgramSettings program, UiStrings texts)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The segments of a line of plain words, an email's subject.</summary>
    public static IEnumerable<BodySegment> SegmentsOf(string template) => EmailPlaceholders.Split(template);

    /// <summary>Plain words, filled in.</summary>
    /// <param name="address">Where a link leads.</param>
    public string Text(IEnumerable<BodySegment> segments, Func<LinkSegment, string> address) => string.Concat(segments.Select(segment => segment switch
    {
        TextSegment text => text.Text,
        LinkSegment link => address(link),
        PlaceholderSegment placeholder => Value(placeholder.Name),
        _ => "",
    }));

    /// <summary>Plain words as HTML, filled in.</summary>
    public string TextAsHtml(IEnumerable<BodySegment> segments, Func<LinkSegment, string> address) => string.Concat(segments.Select(segment => segment switch
    {
        TextSegment text => Encoder.Encode(text.Text),
        LinkSegment link => Encoder.Encode(address(link)),
        PlaceholderSegment placeholder => Html(placeholder),
        _ => "",
    }));

    /// <summary>A placeholder as HTML.</summary>
    public string Html(PlaceholderSegment placeholder) => $"<span data-fill=\"{Encoder.Encode(placeholder.Name)}\">{Encoder.Encode(Value(placeholder.Name))}</span>";

    /// <summary>What the settings say for a placeholder, or null.</summary>
    public string? Known(string name) => name switch
    {
        "program.name" => program.Name?[texts.Language],
        "lead.name" => program.Lead?.Name,
        "lead.contact" => program.Lead?.Contact,
        _ => null,
    };

    private string Value(string name) => Known(name) ?? $"[{texts[$"email-{name.Replace('.', '-')}"]}]";
}
