using System.Text.RegularExpressions;

namespace Sebaya.Benchmarks;

/// <summary>
/// The words of the guide itself, as often as the guide uses them, so that made-up pages have the letters and word lengths of real ones.
/// </summary>
internal sealed partial class Vocabulary
{
    /// <summary>Words that the checks would report, which would make the report part of what is measured.</summary>
    private static readonly string[] Reported =
    [
        "kamu", "kau", "engkau", "kontrak", "admin", "pembina", "online", "offline", "skill", "skills", "goal", "goals", "deadline",
            "feedback", "email", "link",
        "meeting", "sharing", "boundaries", "gadget", "download", "upload", "homeschool", "sekolahrumah",
    ];

    private readonly string[] _words;

    private Vocabulary(string[] words) => _words = words;

    /// <summary>The words of one language's pages.</summary>
    public static Vocabulary Of(string language)
    {
        var text = Directory.GetFiles(Path.Combine(Repository.Input, language), "*.md").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
        string[] words =
        [
            .. text.SelectMany(page => Word().Matches(page[(page.IndexOf("\n---", 3, StringComparison.Ordinal) + 4)..]))
                .Select(match => match.Value.ToLowerInvariant())
                .Where(word => !Reported.Contains(word)),
        ];
        return new Vocabulary(words);
    }

    /// <summary>A word.</summary>
    public string Next(Random random) => _words[random.Next(_words.Length)];

    /// <summary>A few words without punctuation, the first with a capital.</summary>
    public string Phrase(Random random, int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Next(random)));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>Sentences of eight to eighteen words, until there are at least so many words.</summary>
    public string Sentences(Random random, int words)
    {
        var sentences = new List<string>();
        for (var count = 0; count < words;)
        {
            var length = random.Next(8, 19);
            sentences.Add(Phrase(random, length) + ".");
            count += length;
        }
        return string.Join(' ', sentences);
    }

    [GeneratedRegex(@"(?<![*\w#/-])[a-zA-Z]{2,}(?![\w*-])")]
    private static partial Regex Word();
}
