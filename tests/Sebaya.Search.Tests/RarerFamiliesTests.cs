using Sebaya.Search.Indonesian;

namespace Sebaya.Search.Tests;

/// <summary>How far the rules alone carry: families whose root is in no list.</summary>
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
