using System.Net;
using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Emails;

/// <summary>
/// An email's HTML as mail programs need it: styles on the elements themselves (many drop style sheets), a table for the width (Outlook knows no
/// other way), no images, and colours for dark mode where that is understood.
/// </summary>
internal static class EmailDocument
{
    private const string LightAccent = "#1d5c4d";
    private const string DarkAccent = "#8fd3c0";

    /// <summary>The whole document.</summary>
    /// <param name="body">HTML with its placeholders filled, its links whole and its tags styled.</param>
    public static string Of(string language, string subject, string body, ProgramSettings program)
    {
        var accent = AccentOf(program);
        return $$"""
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
              .sebaya, .sebaya td { background: #151b19 !important; color: #e7ecea !important; }
              .sebaya a { color: {{accent.Dark}} !important; }
            }
            </style>
            </head>
            <body class="sebaya" style="margin:0;background:#ffffff;color:#1b2421">
            <table class="sebaya" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px">
            <table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;width:100%"><tr><td align="left" style="font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.6;color:#1b2421">
            {{body.Trim()}}
            </td></tr></table>
            </td></tr></table>
            </body>
            </html>

            """;
    }

    /// <summary>The style attribute of each tag that needs one, with its leading space.</summary>
    public static Func<string, string> StylesFor(ProgramSettings program)
    {
        var accent = AccentOf(program).Light;
        return tag => tag switch
        {
            "p" => " style=\"margin:0 0 16px\"",
            "ul" or "ol" => " style=\"margin:0 0 16px;padding-left:24px\"",
            "li" => " style=\"margin:0 0 8px\"",
            "a" => $" style=\"color:{accent};text-decoration:underline\"",
            _ => "",
        };
    }

    private static ColourPair AccentOf(ProgramSettings program) => program.Colours.GetValueOrDefault("accent") ?? new ColourPair(LightAccent, DarkAccent);
}
