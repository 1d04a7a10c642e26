using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sebaya.Content.Prose;

/// <summary>A word or phrase that the guide does not use in a language, and what it writes instead.</summary>
/// <param name="IsEnglish">An English word in Indonesian text, rather than a wrong term.</param>
public sealed record AvoidedWord(string Words, string Instead, bool IsEnglish);

/// <summary>
/// The house's choice of words (the content brief's table, its column "not"). In italics or quotation marks a word is mentioned, not used, and passes.
/// </summary>
public static class StyleRules
{
    /// <summary>By language code; a language without a list has no avoided words.</summary>
    public static ImmutableDictionary<string, ImmutableArray<AvoidedWord>> Avoided { get; } =
        new Dictionary<string, ImmutableArray<AvoidedWord>>
        {
            ["id"] =
            [
                Term("mentoring rekan kerja", "mentoring sebaya"), Term("peer to peer", "sebaya"), Term("pembina", "mentor"),
                Term("anak didik", "mentee"), Term("kontrak", "kesepakatan mentoring"), Term("admin", "penanggung jawab program"),
                Term("reverse mentoring", "mentoring terbalik"), Term("sekolahrumah", "sekolah mikro"), Term("putus hubungan", "mengakhiri dengan baik"),
                English("online", "daring"), English("offline", "luring"), English("skill", "keterampilan"), English("skills", "keterampilan"),
                English("goal", "tujuan"), English("goals", "tujuan"), English("deadline", "tenggat"), English("feedback", "umpan balik"),
                English("email", "surel"), English("link", "tautan"), English("meeting", "pertemuan"), English("sharing", "berbagi"),
                English("boundaries", "batasan"), English("gadget", "gawai"), English("download", "unduh"), English("upload", "unggah"),
            ],
            ["en"] =
            [
                Term("peer to peer", "peer"), Term("homeschool", "micro-school"),
            ],
        }.ToImmutableDictionary();

    private static readonly FrozenDictionary<string, WordFinder> Finders = Avoided.ToFrozenDictionary(
        list => list.Key, list => new WordFinder(list.Value.Select(avoided => avoided.Words)));

    /// <summary>Finds the avoided words of a language, each by its number in <see cref="Avoided"/>.</summary>
    /// <exception cref="KeyNotFoundException">The language has no avoided words.</exception>
    internal static WordFinder FinderOf(string language) => Finders[language];

    /// <summary>Words for a link that say nothing of where it leads, in any language.</summary>
    public static ImmutableHashSet<string> EmptyLinkWords { get; } = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "klik di sini", "di sini", "klik", "sini", "baca selengkapnya", "selengkapnya", "tautan ini", "click here", "here", "read more", "more", "this link", "link");

    private static AvoidedWord Term(string words, string instead) => new(words, instead, false);

    private static AvoidedWord English(string words, string instead) => new(words, instead, true);
}
