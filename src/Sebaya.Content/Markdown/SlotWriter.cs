using System.Collections.Immutable;
using System.Globalization;
using Markdig.Syntax;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>Numbers the slots of a page while its HTML is written.</summary>
internal sealed class SlotWriter
{
    private readonly ImmutableArray<Slot>.Builder _slots = ImmutableArray.CreateBuilder<Slot>();
    private MarkdownDiagnostics? _report;

    /// <summary>Begins a page.</summary>
    public void Begin(MarkdownDiagnostics report)
    {
        _slots.Clear();
        _report = report;
    }

    /// <summary>The page's slots by number.</summary>
    public ImmutableArray<Slot> End() => _slots.ToImmutable();

    /// <summary>The characters to write where the slot stands.</summary>
    public string Add(IMarkdownObject syntax, Func<Position, Slot> make)
    {
        _slots.Add(make((_report ?? throw new InvalidOperationException("no page was begun")).At(syntax)));
        return string.Create(CultureInfo.InvariantCulture, $"{Slots.Open}{_slots.Count - 1}{Slots.Close}");
    }
}
