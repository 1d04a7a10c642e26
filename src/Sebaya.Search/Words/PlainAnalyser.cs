namespace Sebaya.Search.Words;

/// <summary>
/// A language without rules of its own here: words are split at everything that is not a letter, and found only as they are written.
/// </summary>
internal sealed class PlainAnalyser : Analyser
{
    /// <inheritdoc />
    public override void EachWord(string text, Action<ReadOnlySpan<char>> found) => Characters.EachWord(text, found);

    /// <inheritdoc />
    public override string Stem(string word) => word;

    /// <inheritdoc />
    public override IEnumerable<string> Beginnings(string word) => [word];

    /// <inheritdoc />
    public override IEnumerable<string> Variants(string word) => [];

    /// <inheritdoc />
    public override bool IsStopWord(string word) => false;
}
