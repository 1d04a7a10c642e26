namespace Sebaya.Diagnostics;

/// <summary>A reference in a data file to a page, or to one of its sections: <c>get-started</c>, <c>get-started#seven-steps</c>.</summary>
public sealed record PageReference(string Key, Position Position)
{
    /// <summary>
    /// The file that contains the reference, for messages. Null where the reference was read from the file being checked.
    /// </summary>
    public string? File { get; init; }
}
