namespace Sebaya.Checklists;

/// <summary>Why a code was refused.</summary>
public enum RefusalReason
{
    /// <summary>The input was empty.</summary>
    Empty,

    /// <summary>It contains a character that no code has.</summary>
    Alphabet,

    /// <summary>It is shorter than any code, or than the answers of its checklist need.</summary>
    TooShort,

    /// <summary>It is longer than any code, or than the answers of its checklist need.</summary>
    TooLong,

    /// <summary>Its format byte is unknown.</summary>
    Format,

    /// <summary>Its checksum is wrong: a character was lost or changed.</summary>
    Checksum,

    /// <summary>It belongs to a checklist that this site does not have.</summary>
    UnknownChecklist,

    /// <summary>It was made with a version of the checklist whose answers have another meaning.</summary>
    Version,

    /// <summary>It belongs to a checklist that does not allow sharing.</summary>
    NotShareable,

    /// <summary>Its checksum is right, but encoding never produces this code.</summary>
    NotCanonical,
}

/// <summary>The result of reading a code: <see cref="Decoded"/> or <see cref="CodeRefusal"/>.</summary>
public abstract record DecodeResult
{
    private protected DecodeResult() { }
}

/// <summary>A code that was read.</summary>
/// <param name="Version">The version it was made with: the checklist's own, or one it accepts.</param>
public sealed record Decoded(Checklist Checklist, int Version, AnswerSheet Sheet) : DecodeResult;

/// <summary>A code that was refused.</summary>
public sealed record CodeRefusal(RefusalReason Reason) : DecodeResult
{
    /// <summary>The reason as <c>codes.ts</c> and the <c>decode</c> command write it.</summary>
    public string Word => Reason switch
    {
        RefusalReason.TooShort => "too-short",
        RefusalReason.TooLong => "too-long",
        RefusalReason.UnknownChecklist => "unknown-checklist",
        RefusalReason.NotShareable => "not-shareable",
        RefusalReason.NotCanonical => "not-canonical",
        _ => Reason.ToString().ToLowerInvariant(),
    };
}
