using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sebaya.Content;
using Sebaya.Content.Reading;

namespace Sebaya.Site.Commands;

/// <summary><c>translations</c>: by language, the pages that are missing, still drafts, or older than their original.</summary>
internal static class TranslationsCommand
{
    public static Command Create()
    {
        var (input, overlay) = (InputOptions.Input(), InputOptions.Overlay());
        var json = new Option<bool>("--json") { Description = "Print the list as JSON." };
        var command = new Command("translations", "List the pages that a language lacks, or has in an older version than the original.")
        {
            input, overlay, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            var reading = new SiteReader(parsed.Roots(input, overlay), hasDrafts: true).Read();
            var site = reading.Site ?? throw new InputRefused(reading.Diagnostics);
            var to = parsed.InvocationConfiguration.Output;
            var found = TranslationStatus.Of(site).ToList();
            if (parsed.GetValue(json)) await to.WriteLineAsync(Json(found));
            else await to.WriteAsync(Table(site, found));
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>A line for each page, in columns, and one for each language with how many there are.</summary>
    private static string Table(Content.Site site, List<TranslationStatus> found)
    {
        string[] head = ["Language", "Page", "State", "Updated", "Original"];
        List<string[]> rows = [.. found.Select(one =>
            (string[])[one.Language, one.Key, one.State, Day(one.Updated) ?? "", Day(one.Original.FrontMatter.Updated) ?? ""])];
        var widths = head.Select((name, column) => rows.Select(row => row[column].Length).Append(name.Length).Max()).ToList();
        var text = new StringBuilder();
        if (rows.Count > 0)
            foreach (var row in rows.Prepend(head))
                text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        foreach (var language in site.Settings.Codes)
        {
            var all = site.Keys.Length;
            var (missing, other) = (Count("missing"), Count("older") + Count("draft"));
            text.Append(CultureInfo.InvariantCulture, $"{language}: {all - missing} of {all} pages, {other} older or a draft.\n");

            int Count(string state) => found.Count(one => one.Language == language && one.State == state);
        }
        return text.ToString();
    }

    private static string Json(List<TranslationStatus> found) => JsonSerializer.Serialize(
        found.Select(one => new Dictionary<string, string?>
        {
            ["language"] = one.Language, ["page"] = one.Key, ["state"] = one.State, ["file"] = one.File, ["updated"] = Day(one.Updated),
            ["original"] = one.Original.File, ["originalUpdated"] = Day(one.Original.FrontMatter.Updated),
        }),
        JsonOptions);

    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
