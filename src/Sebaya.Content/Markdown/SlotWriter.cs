using System.Collections.Immutable;
using System.Globalization;
using Markdig.Syntax;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>Numbers the slots of a page while its HTML is written.</summary>
internal sealed class SlotWriter(ImmutableArray<Slot>.Builder slots, PageReport report)
{
    /// <summary>The characters to write where the slot stands.</summary>
    public string Add(IMarkdownObject syntax, Func<Position, Slot> make)
    {
        slots.Add(make(report.At(syntax)));
        return string.Create(CultureInfo.InvariantCulture, $"{Slots.Open}{slots.Count - 1}{Slots.Close}");
    }
}
