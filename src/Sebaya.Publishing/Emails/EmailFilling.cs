using System.Text.Encodings.Web;
using System.Text.Unicode;
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

    /// <summary>Fills a template that is HTML already.</summary>
    public string Html(string template) => EmailPlaceholders.Fill(template, name => $"<span data-fill=\"{name}\">{Encoder.Encode(Value(name))}</span>");

    /// <summary>Fills a template of plain words and gives them as HTML.</summary>
    public string HtmlOfText(string template) => Html(Encoder.Encode(template));

    /// <summary>Fills a template of plain words.</summary>
    public string Text(string template) => EmailPlaceholders.Fill(template, Value);

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
