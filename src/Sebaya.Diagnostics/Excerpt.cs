namespace Sebaya.Diagnostics;

/// <summary>What a message quotes of a value that may be of any length.</summary>
public static class Excerpt
{
    private const int Most = 60;

    /// <summary>The value, or its beginning and "…".</summary>
    public static string Of(string value) => value.Length <= Most ? value : value[..Most] + "…";
}
