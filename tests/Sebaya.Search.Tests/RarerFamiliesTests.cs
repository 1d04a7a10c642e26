using Sebaya.Search.Indonesian;

namespace Sebaya.Search.Tests;

/// <summary>How well the rules work without a vocabulary: families of words whose root is not in the list.</summary>
public sealed class RarerFamiliesTests
{
    private static readonly List<string[]> Families = [.. Lines.Families("families-rarer.txt")];

    [Fact]
    public void Every_form_finds_its_root_by_the_list()
    {
        var stemmer = new IndonesianStemmer(Vocabulary.Roots);
        Assert.Empty(Families.SelectMany(family => family.Where(word => stemmer.Stem(word) != stemmer.Stem(family[0]))));
    }

    [Fact]
    public void Nineteen_in_twenty_forms_agree_with_a_root_that_nobody_knows()
    {
        var taken = Families.Select(family => family[0]).ToHashSet();
        var stemmer = new IndonesianStemmer(new(Vocabulary.Roots.Entries.Where(entry => !taken.Contains(Vocabulary.Word(entry)))));
        var forms = Families.SelectMany(family => family.Skip(1).Select(word => stemmer.Stem(word) == stemmer.Stem(family[0]))).ToList();
        Assert.InRange(forms.Count(agrees => agrees) / (double)forms.Count, 0.955, 1);
    }

    [Theory]
    [InlineData("families.txt", 0.935)]
    [InlineData("families-wider.txt", 0.97)]
    [InlineData("families-rarer.txt", 0.965)]
    [InlineData("families-unlisted.txt", 0.97)]
    public void Most_forms_find_a_root_that_is_in_no_list(string file, double least)
    {
        var families = Lines.Families(file).ToList();
        var roots = families.Select(family => family[0]).ToHashSet();
        var stemmer = new IndonesianStemmer(Lines.RootsWithout(roots));
        var pairs = families.SelectMany(family => family.Skip(1).Select(word => (Root: family[0], Word: word))).ToList();
        var astray = pairs.Where(pair => stemmer.Stem(pair.Word) != stemmer.Stem(pair.Root)).ToList();
        TestContext.Current.SendDiagnosticMessage(
            "{0}: {1} of {2} forms at a root in no list ({3})", file, pairs.Count - astray.Count, pairs.Count,
            (1 - (double)astray.Count / pairs.Count).ToString("0.0%", System.Globalization.CultureInfo.InvariantCulture));
        if (Environment.GetEnvironmentVariable("SEBAYA_ASTRAY") == file)
            foreach (var (root, word) in astray)
                TestContext.Current.SendDiagnosticMessage("{0} {1} -> {2} / {3}", root, word, stemmer.Stem(root), stemmer.Stem(word));
        Assert.InRange(1 - (double)astray.Count / pairs.Count, least, 1);
    }

    [Theory]
    [InlineData("memahat pahat pahatan mahat")]
    [InlineData("mengukus kukus kukusan pengukus")]
    [InlineData("menyanding sanding sandingan")]
    [InlineData("berumbai rumbai rumbaian terumbai")]
    [InlineData("distorsi mendistorsi pendistorsian terdistorsi")]
    [InlineData("terminasi menerminasi diterminasi")]
    [InlineData("plang diplang memplang terplang")]
    public void What_only_a_list_could_tell_apart_is_one_while_nobody_knows_it(string words) =>
        Assert.Single(words.Split(' ').Select(new IndonesianStemmer(new([])).Stem).Distinct());
}
