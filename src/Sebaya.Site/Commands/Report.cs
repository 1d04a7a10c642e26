using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Commands;

/// <summary>Tells what was found: a line each for people, or JSON for programs.</summary>
internal static class Report
{
    public static async Task WriteAsync(TextWriter to, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) await to.WriteLineAsync(diagnostic.ToString());
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        if (diagnostics.Length > 0)
            await to.WriteLineAsync($"{Count(errors, "error")}, {Count(diagnostics.Length - errors, "warning")}");
    }

    public static string Json(ImmutableArray<Diagnostic> diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("file", diagnostic.File);
            json.WriteNumber("line", diagnostic.Position.Line);
            json.WriteNumber("column", diagnostic.Position.Column);
            json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("code", diagnostic.Rule.Code);
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
