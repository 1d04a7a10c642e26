namespace Sebaya.Checklists;

/// <summary>Why a code is not read.</summary>
public enum RefusalReason
{
    /// <summary>Nothing was given.</summary>
    Empty,

    /// <summary>A character that no code has.</summary>
    Alphabet,

    /// <summary>Cut short, for any code or for the answers of its checklist.</summary>
    TooShort,

    /// <summary>Longer than any code, or than the answers of its checklist.</summary>
    TooLong,

    /// <summary>Not made by this format.</summary>
    Format,

    /// <summary>Damaged on the way.</summary>
    Checksum,

    /// <summary>Of a checklist that is not here.</summary>
    UnknownChecklist,

    /// <summary>Of a version whose answers mean something else.</summary>
    Version,

    /// <summary>Of a checklist that makes no codes.</summary>
    NotShareable,

    /// <summary>The checksum fits, yet no sheet of answers has this code.</summary>
    NotCanonical,
}

/// <summary>What reading a code gives.</summary>
public abstract record DecodeResult
{
    private protected DecodeResult() { }
}

/// <summary>A code that was read whole.</summary>
/// <param name="Version">The version it was made with: the checklist's own, or one it accepts.</param>
public sealed record Decoded(Checklist Checklist, int Version, AnswerSheet Sheet) : DecodeResult;

/// <summary>A code that was not read at all.</summary>
public sealed record CodeRefusal(RefusalReason Reason) : DecodeResult
{
    /// <summary>The reason as the browser's engine and the <c>decode</c> command spell it.</summary>
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
