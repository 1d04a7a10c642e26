using System.Net;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Emails;

/// <summary>
/// Writes an email's HTML as mail programs need it: styles on the elements themselves (many programs remove style sheets), a table for the
/// width (Outlook supports nothing else), no images, and colours for dark mode where that is supported.
/// </summary>
internal sealed class EmailDocument(ProgramSettings program, StyleTokens tokens)
{
    private readonly ColourPair _accent = program.Colours.GetValueOrDefault("accent") ?? tokens["accent"];
    private readonly ColourPair _paper = tokens["paper"];
    private readonly ColourPair _ink = tokens["ink"];

    /// <summary>The whole document.</summary>
    /// <param name="body">HTML with placeholders filled in, absolute links and styled tags.</param>
    public string Of(string language, string subject, string body) => $$"""
        <!doctype html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{{WebUtility.HtmlEncode(subject)}}</title>
        <style>
        :root { color-scheme: light dark; }
        @media (prefers-color-scheme: dark) {
          .sebaya, .sebaya td { background: {{_paper.Dark}} !important; color: {{_ink.Dark}} !important; }
          .sebaya a { color: {{_accent.Dark}} !important; }
        }
        </style>
        </head>
        <body class="sebaya" style="margin:0;background:{{_paper.Light}};color:{{_ink.Light}}">
        <table class="sebaya" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
        <td align="center" style="padding:24px 16px">
        <table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;width:100%"><tr>
        <td align="left"
          style="font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.6;color:{{_ink.Light}}">
        {{body.Trim()}}
        </td></tr></table>
        </td></tr></table>
        </body>
        </html>

        """;

    /// <summary>The style attribute of a tag, with a leading space; "" where it needs none.</summary>
    public string StyleOf(string tag) => tag switch
    {
        "p" => " style=\"margin:0 0 16px\"",
        "ul" or "ol" => " style=\"margin:0 0 16px;padding-left:24px\"",
        "li" => " style=\"margin:0 0 8px\"",
        "a" => $" style=\"color:{_accent.Light};text-decoration:underline\"",
        _ => "",
    };
}
