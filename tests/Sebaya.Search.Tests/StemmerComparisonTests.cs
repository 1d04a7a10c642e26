using System.Globalization;
using System.Runtime.InteropServices;
using Lucene.Net.Analysis.Id;
using OurStemmer = Sebaya.Search.Indonesian.IndonesianStemmer;
using Vocabulary = Sebaya.Search.Indonesian.Vocabulary;

namespace Sebaya.Search.Tests;

/// <summary>
/// Our Indonesian stemmer beside Lucene.Net's and Snowball's on the families of words: prints the figures with xunit's -diagnostics.
/// </summary>
public sealed partial class StemmerComparisonTests
{
    private static readonly List<string[]> Families =
    [
        .. Lines.Families(), .. Lines.Families("families-wider.txt"),
        .. Lines.Families("families-rarer.txt"), .. Lines.Families("families-unlisted.txt"),
    ];

    [Fact]
    public void More_forms_end_at_their_root_than_with_Lucene_and_fewer_families_are_joined()
    {
        var ours = Measure("Sebaya", new OurStemmer(Vocabulary.Roots).Stem);
        var roots = Families.Select(family => family[0]).ToHashSet();
        var withoutList = Measure("Sebaya, no root of these in the list", new OurStemmer(Lines.RootsWithout(roots)).Stem);
        var lucene = Measure("Lucene.Net", Lucene);
        Assert.True(ours.Found > lucene.Found && ours.Joined < lucene.Joined);
        Assert.True(withoutList.Found >= 0.97 * Families.Sum(family => family.Length - 1));
        if (Snowball.Load() is not { } snowball)
        {
            Print("Snowball: not measured, libstemmer is not installed (Debian: libstemmer0d)");
            return;
        }

        var measured = Measure("Snowball", snowball.Stem);
        Assert.True(ours.Found > measured.Found && ours.Joined < measured.Joined);
    }

    private static (int Found, int Joined) Measure(string name, Func<string, string> stem)
    {
        var forms = Families.Sum(family => family.Length - 1);
        var found = Families.Sum(family => family.Skip(1).Count(word => stem(word) == stem(family[0])));
        var joined = Families.Select(family => family[0]).Distinct()
            .GroupBy(stem).Where(group => group.Count() > 1).Sum(group => group.Count());
        Print(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {found} of {forms} forms at their root ({(double)found / forms:0.0%}), "
                + $"{joined} of {Families.Count} families joined with another"));
        return (found, joined);
    }

    private static string Lucene(string word)
    {
        var buffer = word.ToCharArray();
        return new string(buffer, 0, new IndonesianStemmer().Stem(buffer, buffer.Length, stemDerivational: true));
    }

    private static void Print(string text) => TestContext.Current.SendDiagnosticMessage("{0}", text);

    /// <summary>Snowball's own library, where the machine has it.</summary>
    private sealed partial class Snowball
    {
        private readonly nint _stemmer = New("indonesian", "UTF_8");

        public static Snowball? Load() => NativeLibrary.TryLoad("libstemmer.so.0d", out _) ? new() : null;

        public string Stem(string word) => Marshal.PtrToStringUTF8(StemOf(_stemmer, word, word.Length), LengthOf(_stemmer));

        [LibraryImport("libstemmer.so.0d", EntryPoint = "sb_stemmer_new", StringMarshalling = StringMarshalling.Utf8)]
        private static partial nint New(string algorithm, string encoding);

        [LibraryImport("libstemmer.so.0d", EntryPoint = "sb_stemmer_stem", StringMarshalling = StringMarshalling.Utf8)]
        private static partial nint StemOf(nint stemmer, string word, int length);

        [LibraryImport("libstemmer.so.0d", EntryPoint = "sb_stemmer_length")]
        private static partial int LengthOf(nint stemmer);
    }
}
