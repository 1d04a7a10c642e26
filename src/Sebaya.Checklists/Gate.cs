using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>How urgent a gate is; the greater the more.</summary>
public enum GateLevel
{
    /// <summary>Get ready first.</summary>
    Prepare,

    /// <summary>Pause.</summary>
    Pause,

    /// <summary>Do not go on.</summary>
    Stop,
}

/// <summary>A condition on one item that outranks every number.</summary>
/// <param name="Advice">What to do then.</param>
/// <param name="Read">The page that helps.</param>
public abstract record Gate(LocalizedText? Advice, string? Read);

/// <summary>Speaks when an answer is among certain options.</summary>
/// <param name="When">The options, as bits by index.</param>
public sealed record AnswerGate(uint When, GateLevel Level, LocalizedText? Advice, string? Read) : Gate(Advice, Read);

/// <summary>Speaks when two people chose nothing in common.</summary>
public sealed record NoneInCommonGate(LocalizedText? Advice, string? Read) : Gate(Advice, Read);
