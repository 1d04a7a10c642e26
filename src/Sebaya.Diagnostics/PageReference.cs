namespace Sebaya.Diagnostics;

/// <summary>A page's key, perhaps with <c>#</c> and a section's id, as some file names it.</summary>
public sealed record PageReference(string Key, Position Position)
{
    /// <summary>The file that names it, where the reader of the reference cannot tell.</summary>
    public string? File { get; init; }
}
