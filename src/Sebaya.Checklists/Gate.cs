using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>How urgent a triggered gate or flag is, in ascending order.</summary>
public enum Urgency
{
    /// <summary>Talk first. Flags only.</summary>
    Talk,

    /// <summary>Get ready first. Gates only.</summary>
    Prepare,

    /// <summary>Pause.</summary>
    Pause,

    /// <summary>Do not go on.</summary>
    Stop,
}

/// <summary>
/// A condition on one item that keeps it out of every score. If triggered, it takes the place of the score in the headline.
/// </summary>
/// <param name="Advice">What the reader should do when it is triggered.</param>
/// <param name="Reads">The keys of pages that help, the most important first.</param>
public abstract record Gate(LocalizedText? Advice, ImmutableArray<string> Reads);

/// <summary>Triggered when an answer is among certain options.</summary>
/// <param name="When">The options, as bits by index.</param>
public sealed record AnswerGate(uint When, Urgency Level, LocalizedText? Advice, ImmutableArray<string> Reads) : Gate(Advice, Reads);

/// <summary>Triggered when two people chose nothing in common.</summary>
public sealed record NoneInCommonGate(LocalizedText? Advice, ImmutableArray<string> Reads) : Gate(Advice, Reads);

/// <summary>What certain answers to an item mean, without changing any score.</summary>
/// <param name="When">The options, as bits by index; no option is in two flags of an item.</param>
public sealed record Flag(uint When, Urgency Level, LocalizedText? Advice, ImmutableArray<string> Reads);
