using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Sebaya.Diagnostics;

/// <summary>Collects problems, from several threads at once. The result is sorted and holds no problem twice.</summary>
public sealed class DiagnosticBag
{
    // Created with the first problem, because most pages have none and an empty queue still takes memory.
    private ConcurrentQueue<Diagnostic>? _found;

    /// <summary>Records one problem.</summary>
    public void Add(string file, Position position, Rule rule, string message) =>
        Found.Enqueue(new Diagnostic(file, position, rule, ForbiddenCharacters.Quote(message.ReplaceLineEndings(" "))));

    /// <summary>Records problems that an earlier reading found, for example in a file that has not changed since.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Found.Enqueue(diagnostic);
    }

    /// <summary>All problems so far, sorted by file and position.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => _found is null ? [] : [.. _found.Distinct().Order()];

    private ConcurrentQueue<Diagnostic> Found => LazyInitializer.EnsureInitialized(ref _found);
}
