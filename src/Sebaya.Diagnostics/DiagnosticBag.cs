using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Sebaya.Diagnostics;

/// <summary>Collects problems from parallel work; what comes out is sorted and free of repetitions.</summary>
public sealed class DiagnosticBag
{
    // Most pages have no problem, and a queue is large.
    private ConcurrentQueue<Diagnostic>? _found;

    /// <summary>Records one problem.</summary>
    public void Add(string file, Position position, Rule rule, string message) =>
        Found.Enqueue(new Diagnostic(file, position, rule, ForbiddenCharacters.Quote(message.ReplaceLineEndings(" "))));

    /// <summary>Records problems found earlier, for example with a file that has not changed since.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Found.Enqueue(diagnostic);
    }

    /// <summary>All problems so far, sorted by file and position.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => _found is null ? [] : [.. _found.Distinct().Order()];

    private ConcurrentQueue<Diagnostic> Found => LazyInitializer.EnsureInitialized(ref _found);
}
