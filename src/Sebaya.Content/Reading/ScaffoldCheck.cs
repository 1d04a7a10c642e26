using System.Buffers;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>No sentence with which a page was begun is left in it.</summary>
internal static class ScaffoldCheck
{
    private static readonly SearchValues<string> Sentences = SearchValues.Create([.. Scaffold.Sentences], StringComparison.Ordinal);

    public static void Run(SourceText source, DiagnosticBag diagnostics)
    {
        var rest = source.Text.AsSpan();
        var line = 1;
        for (var at = rest.IndexOfAny(Sentences); at >= 0; at = rest.IndexOfAny(Sentences))
        {
            line += rest[..at].Count('\n');
            diagnostics.Add(source.File, new Position(line, at - rest[..at].LastIndexOf('\n')), Rules.ProseScaffold,
                "'sebaya' wrote this sentence to be replaced. Write your own in its place.");
            var end = rest[at..].IndexOf('\n');
            if (end < 0) return;
            rest = rest[(at + end + 1)..];
            line++;
        }
    }
}
