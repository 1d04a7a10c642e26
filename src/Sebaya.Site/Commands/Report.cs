using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Commands;

/// <summary>Writes diagnostics: one line each for people, or JSON for programs.</summary>
internal static class Report
{
    /// <summary>The lines for people and their number; "" if there are none.</summary>
    public static string Text(ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.IsEmpty) return "";
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        string[] lines =
            [.. diagnostics.Select(diagnostic => diagnostic.ToString()),
            $"{Count(errors, "error")}, {Count(diagnostics.Length - errors, "warning")}"];
        return string.Concat(lines.Select(line => line + Environment.NewLine));
    }

    /// <summary>Writes <see cref="Text"/>.</summary>
    public static Task WriteAsync(TextWriter to, ImmutableArray<Diagnostic> diagnostics) => to.WriteAsync(Text(diagnostics));

    public static string Json(ImmutableArray<Diagnostic> diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json =
            new Utf8JsonWriter(buffer,
            new JsonWriterOptions { Indented = true, NewLine = "\n",
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
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
