using Sebaya.Search.Indonesian;

namespace Sebaya.Search.Tests;

public sealed class FamiliesTests
{
    private static readonly List<string[]> Families = [.. Lines.Families(), .. Lines.Families("families-wider.txt")];
    private readonly IndonesianStemmer _stemmer = new(Vocabulary.Roots);

    [Fact]
    public void Every_word_of_a_family_ends_at_the_stem_of_its_root()
    {
        var astray = Families.SelectMany(family => family.Where(word => _stemmer.Stem(word) != _stemmer.Stem(family[0])));
        Assert.Empty(astray);
    }

    [Fact]
    public void No_two_families_share_a_stem() =>
        Assert.Empty(Families.GroupBy(family => _stemmer.Stem(family[0])).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [InlineData("menyapu", "sapu")]
    [InlineData("menyapa", "sapa")]
    [InlineData("memukul", "pukul")]
    [InlineData("memakan", "makan")]
    [InlineData("mengebom", "bom")]
    [InlineData("pelajaran", "ajar")]
    [InlineData("beruang", "beruang")]
    [InlineData("keberhasilan", "hasil")]
    [InlineData("dikatakan", "kata")]
    [InlineData("masakan", "masak")]
    [InlineData("ngobrol", "obrol")]
    [InlineData("buku2nya", "buku")]
    [InlineData("mentor", "mentor")]
    [InlineData("organisasi", "organisasi")]
    public void A_word_is_led_to_the_root_it_means(string word, string root) => Assert.Equal(root, _stemmer.Stem(word));

    [Theory]
    [InlineData("mengukur", "kukur")]
    [InlineData("peradangan", "adang")]
    [InlineData("perawatan", "rawan")]
    [InlineData("pergolakan", "pergola")]
    [InlineData("pengalaman", "kalam")]
    [InlineData("kemudian", "kemudi")]
    [InlineData("berantai", "antar")]
    [InlineData("pemadatan", "madat")]
    [InlineData("menguburkan", "ubur")]
    [InlineData("meminang", "minang")]
    [InlineData("mengantuk", "antuk")]
    [InlineData("menara", "tara")]
    [InlineData("petasan", "tas")]
    [InlineData("perawan", "rawan")]
    [InlineData("senyawa", "nyawa")]
    [InlineData("difusi", "fusi")]
    [InlineData("negasi", "tegas")]
    [InlineData("berusia", "rusia")]
    [InlineData("selatan", "selat")]
    public void Words_that_look_akin_stay_apart(string word, string other) => Assert.NotEqual(_stemmer.Stem(other), _stemmer.Stem(word));

    [Theory]
    [InlineData("zorbat", "menzorbatkan", "penzorbatan", "dizorbatkan", "zorbatan")]
    [InlineData("tolpek", "menolpek", "penolpekan", "ditolpek", "tolpekan")]
    public void A_root_that_nobody_knows_is_learnt_from_the_sites_own_words(params string[] family)
    {
        var index = SearchIndex.Build("id", [new("/id/a/", "A", "", string.Join(' ', family))], []);
        Assert.All(family, word => Assert.Equal(family[0], index.Analyser.Stem(word)));
    }
}
