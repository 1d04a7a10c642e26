namespace Sebaya.Diagnostics;

/// <summary>A page's key, perhaps with <c>#</c> and a section's id, as some file names it.</summary>
public sealed record PageReference(string Key, Position Position);
