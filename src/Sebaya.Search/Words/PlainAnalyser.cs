namespace Sebaya.Search.Words;

/// <summary>
/// A language whose grammar nobody taught the search: words parted at everything that is no letter, each found as it stands.
/// </summary>
internal sealed class PlainAnalyser : Analyser
{
    /// <inheritdoc />
    public override void EachWord(string text, Action<ReadOnlySpan<char>> found)
    {
        var lower = Characters.Lower(Characters.Clean(text)).Replace("'", "", StringComparison.Ordinal);
        var start = 0;
        for (var end = 0; end <= lower.Length; end++)
        {
            if (end < lower.Length && Characters.IsLetter(lower[end])) continue;
            if (end > start) found(lower.AsSpan(start, end - start));
            start = end + 1;
        }
    }

    /// <inheritdoc />
    public override string Stem(string word) => word;

    /// <inheritdoc />
    public override IEnumerable<string> Beginnings(string word) => [word];

    /// <inheritdoc />
    public override IEnumerable<string> Variants(string word) => [];

    /// <inheritdoc />
    public override bool IsStopWord(string word) => false;
}
