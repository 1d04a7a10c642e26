namespace Sebaya.Search.Indonesian;

/// <summary>Finds every analysis of a word into affixes and a root.</summary>
internal static class MorphologicalAnalyses
{
    // keberhasilan, mempersatukan, dikeberatkan: no word of the language carries more than three prefixes.
    private const int MostPrefixes = 3;
    private const int Mismatch = 6;

    /// <summary>The analyses of a word in lower case, in no order; the first is the word itself at no cost.</summary>
    public static List<Analysis> Of(string word)
    {
        var analyses = new List<Analysis>();
        foreach (var bare in Suffixes.Of(word))
        {
            Collect(analyses, bare.Rest, bare.Cost, bare, "", "", 0);
            foreach (var spoken in Prefixes.Spoken(bare.Rest))
                analyses.Add(new(spoken.Rest, bare.Cost + spoken.Cost, false));
        }

        return analyses;
    }

    private static void Collect(
        List<Analysis> analyses, string rest, int cost, Suffixes.Stripped bare, string first, string last, int depth)
    {
        var total = cost + Agreement(first, bare.Derivation);
        analyses.Add(new(rest, total, bare.IsSure && IsGuessable(rest, first, last, bare, depth)));
        if (depth == MostPrefixes) return;
        foreach (var prefix in Prefixes.Of(rest))
        {
            if (depth > 0 && !MayFollow(prefix.Kind, last)) continue;
            Collect(analyses, prefix.Rest, cost + prefix.Cost, bare, depth == 0 ? prefix.Kind : first, prefix.Kind, depth + 1);
        }
    }

    // me-, di- and ku- only occur as the first prefix.
    private static bool MayFollow(string kind, string outer) =>
        kind is not ("me" or "di" or "ku") && kind != outer;

    /// <summary>
    /// The cost of a pair of affixes that rarely occur together: di-…-an, ke-…-kan; of a lone -kan, since masakan is masak + an.
    /// </summary>
    private static int Agreement(string first, string derivation) => derivation switch
    {
        "an" => first is "me" or "di" or "ku" ? Mismatch : 0,
        "kan" => first switch { "" or "ber" => 3, "ke" or "se" or "pe" => Mismatch, _ => 0 },
        "i" => first switch { "" => 4, "ke" or "se" or "pe" or "ber" => Mismatch, _ => 0 },
        _ => 0,
    };

    // From unknown words only the commonest affixes are removed, since a name may well begin with ke- or end with -i.
    private static bool IsGuessable(string rest, string first, string last, Suffixes.Stripped bare, int depth)
    {
        var derivation = bare.Derivation;
        // memper- and diper- are two prefixes as surely as one: mempercepat, dipertimbangkan.
        // berkewajiban, berkepentingan: ber- before ke-…-an.
        // pemersatu is pe + per + satu.
        var twoSure = first is "me" or "di" or "pe" && last == "per" || first == "ber" && last == "ke" && derivation == "an";
        if (depth > 1 && !(depth == 2 && twoSure)) return false;
        if (rest.Length < 4) return IsShortVerb(rest, first, bare, depth);
        if (!MayBegin(rest) || derivation is "an" or "i" && !MayEnd(rest)) return false;
        if (rest.Count(Prefixes.IsVowel) < 2 && Prefixes.IsVowel(rest[1])) return false;
        if (first is "pe" && IsSyllableWithAn(rest, bare.Rest)) return false;
        if (Agreement(first, derivation) == Mismatch) return false;
        return derivation switch
        {
            // seumur, segamblang: a root that begins with se- goes the same way in all its forms.
            // terusan is terus + an, pemeraman peram: before a vowel, the r of ter- and per- is more often the root's.
            "" => first is not ("ke" or "ku" or "per")
                && !(Prefixes.IsVowel(rest[0])
                    && (first is "pe" && depth == 2 || first is "ter" && rest.EndsWith("an", StringComparison.Ordinal))),
            // sangrai, semai: more roots end in -ai than a root in -a takes -i.
            "i" => first is "me" or "di" or "ter" && rest[^1] is not ('s' or 'a'),
            // tumbukan is tumbuk + an; tuliskan, after a consonant, can only be -kan.
            // pertunjukan is per + tunjuk + an.
            "kan" => first is not "ku" && (first is not ("" or "per") || !Prefixes.IsVowel(rest[^1])),
            // perampasan is pe + rampas + an: the roots in a vowel that take per- are common ones, and known.
            // selonjoran is selonjor + an: se-…-an is rare.
            // disimpan is di + simpan, menekan me + tekan.
            // terusan is terus + an: ter-…-an is rare, too.
            _ => first is not ("ku" or "se" or "ter") && (first is not "per" || !Prefixes.IsVowel(rest[0]))
                && (first is not "" || !IsVerb(rest)),
        };
    }

    // dites, diuji, berhak, ujian, haknya: a root of three letters with one affix.
    private static bool IsShortVerb(string rest, string first, Suffixes.Stripped bare, int depth) =>
        IndonesianStemmer.IsShortRoot(rest) && (depth == 1
            ? first is "di" or "ber" && bare.Cost == 0
            : depth == 0 && (bare.Derivation == "an" ? !bare.HasEnding : bare.Derivation == "" && bare.HasEnding));

    // pencetan is pencet + an: before a root of one syllable, pe- is penge-, as in pengecatan.
    private static bool IsSyllableWithAn(string rest, string word) =>
        word.Length > rest.Length && word.EndsWith(rest, StringComparison.Ordinal) && rest.EndsWith("an", StringComparison.Ordinal)
        && !Prefixes.IsVowel(word[^(rest.Length + 1)]) && !Prefixes.IsVowel(rest[0]) && rest[..^2].Count(Prefixes.IsVowel) == 1;

    private static bool IsVerb(string rest) =>
        rest.StartsWith("di", StringComparison.Ordinal) || rest.StartsWith("me", StringComparison.Ordinal) && "mnlrwy".Contains(rest[2]);

    // pelayan is not pelay + an and disimpan is not disimp + an: no root ends like that.
    private static bool MayEnd(string rest) =>
        rest[^1] is not ('w' or 'y' or 'j' or 'c')
        && !(rest[^1] is 'p' or 'b' && rest[^2] == 'm' || rest[^1] is 'd' or 't' && rest[^2] == 'n');

    // perkusi is no pe + rkusi, sektarian no se + ktari: few pairs of consonants open a word. Those that do leave one syllable at
    // times: diblok.
    private static bool MayBegin(string rest) =>
        Prefixes.IsVowel(rest[0]) || Prefixes.IsVowel(rest[1]) || rest[0] == 's' || "hlrwy".Contains(rest[1]) && !"lrwy".Contains(rest[0]);
}
