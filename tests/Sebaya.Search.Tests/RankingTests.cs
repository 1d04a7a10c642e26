using System.Text.Json;

namespace Sebaya.Search.Tests;

public sealed class RankingTests
{
    private static readonly BrowserHalf Browser = new();

    private static readonly SearchDocument[] Guide =
    [
        new("/id/kerahasiaan/", "Kerahasiaan", "", "Apa yang dibicarakan dalam pertemuan tetap di antara kalian berdua."),
        new("/id/kerahasiaan/#pengecualian", "Kerahasiaan", "Kapan rahasia boleh dibuka", "Bila ada bahaya, mentor melapor kepada koordinator."),
        new("/id/pertemuan/", "Pertemuan", "", "Bertemu dua minggu sekali. Mulai dengan menanyakan kabar; catat kesepakatan."),
        new("/id/pertemuan/#daring", "Pertemuan", "Pertemuan daring", "Pilih ruang yang tenang. Matikan notifikasi."),
        new("/id/batasan/", "Batasan", "", "Mentor bukan terapis. Batas waktu dan topik disepakati pada awal.", "pinjam uang"),
        new("/id/faq/tanya/", "Boleh bertanya apa saja?", "", "Boleh. Jawaban tidak selalu ada, tetapi pertanyaan selalu diterima."),
    ];

    private static readonly SynonymGroup[] Synonyms = [new(["privasi", "kerahasiaan"]), new(["daring", "online", "jarak jauh"])];

    private static readonly Searcher Searcher = new(SearchIndex.Build("id", Guide, Synonyms));

    [Theory]
    [InlineData("menemukan", "/id/pertemuan/")]
    [InlineData("pertanyaan", "/id/faq/tanya/")]
    [InlineData("privasi", "/id/kerahasiaan/#pengecualian")]
    [InlineData("online", "/id/pertemuan/#daring")]
    [InlineData("pertmuan ", "/id/pertemuan/")]
    [InlineData("pertemuan yang tenang", "/id/pertemuan/#daring")]
    [InlineData("membuka rahasia karena bahaya", "/id/kerahasiaan/#pengecualian")]
    [InlineData("kerahas", "/id/kerahasiaan/#pengecualian")]
    [InlineData("batas apa yang disepakati?", "/id/batasan/")]
    [InlineData("yang", "/id/kerahasiaan/")]
    [InlineData("dipinjami uang", "/id/batasan/")]
    public void The_right_section_comes_first(string query, string address) => Assert.Equal(address, Searcher.Search(query)[0].Address);

    [Theory]
    [InlineData("zzzz")]
    [InlineData("")]
    [InlineData("😀")]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    [InlineData("<mark>")]
    [InlineData("*")]
    [InlineData("~9")]
    [InlineData("+-")]
    [InlineData("title:")]
    public void Nothing_is_found_without_a_fuss(string query) => Assert.Empty(Searcher.Search(query));

    [Theory]
    [InlineData("pertemuan")]
    [InlineData("pertemuan daring")]
    [InlineData("temu")]
    [InlineData("per")]
    [InlineData("pertmuan")]
    [InlineData("privasi mentor")]
    [InlineData("apa yang boleh")]
    [InlineData("+rahasia -mentor title:batas* mentor~9 mentor^3")]
    [InlineData("__proto__ constructor toString hasOwnProperty")]
    [InlineData("\" \\ / <script>alert(1)</script> 😀")]
    [InlineData("menemukanlah teman2 kesepakatannya")]
    public void The_browser_ranks_and_scores_the_same(string query)
    {
        Browser.Call("load", System.Text.Encoding.UTF8.GetString(SearchFiles.Build("id", Guide, Synonyms)[0].Content));
        Assert.Equal(Searcher.Search(query).Select(result => (result.Address, Math.Round(result.Score, 9))), Pairs(Browser.Call("search", query)));
    }

    [Fact]
    public void A_page_gets_two_of_the_first_ten_places_and_the_rest_after_them()
    {
        SearchDocument Section(string page, int number) => new($"/id/{page}/#{number}", page, "", "pertemuan");
        SearchDocument[] documents = [.. Enumerable.Range(0, 4).Select(number => Section("a", number)), .. Enumerable.Range(0, 3).Select(number => Section("b", number))];
        var searcher = new Searcher(SearchIndex.Build("id", documents, []));
        Assert.Equal(["/id/a/#0", "/id/a/#1", "/id/b/#0", "/id/b/#1", "/id/a/#2", "/id/a/#3", "/id/b/#2"], searcher.Search("bertemu").Select(result => result.Address));
        Browser.Call("load", System.Text.Encoding.UTF8.GetString(SearchFiles.Build("id", documents, [])[0].Content));
        Assert.Equal(searcher.Search("bertemu").Select(result => result.Address), Pairs(Browser.Call("search", "bertemu")).Select(pair => pair.Item1));
    }

    [Fact]
    public void Ten_thousand_characters_are_answered_alike()
    {
        Browser.Call("load", System.Text.Encoding.UTF8.GetString(SearchFiles.Build("id", Guide, Synonyms)[0].Content));
        var query = string.Concat(Enumerable.Repeat("mentor* ", 1250));
        Assert.Equal(Searcher.Search(query).Select(result => (result.Address, Math.Round(result.Score, 9))), Pairs(Browser.Call("search", query)));
    }

    [Fact]
    public void Lunr_given_the_same_documents_ranks_as_the_index_it_loads()
    {
        SearchDocument[] documents =
        [
            new("/en/a/", "Confidentiality", "", "What mentors and mentees discuss stays between them.", "secret gossip"),
            new("/en/a/#b", "Confidentiality", "Exceptions", "When someone is in danger, the mentor tells the coordinator."),
            new("/en/c/", "Sessions", "", "Meet every two weeks. Begin by asking; end by agreeing on the next session."),
        ];
        var index = SearchIndex.Build("en", documents, []);
        string Asked() => string.Join('\n', index.Counts.Terms.Select(term => Browser.Call("ask", term)).Select(answer => string.Join(' ', Pairs(answer))));
        Browser.Call("loadIndex", index.Lunr.ToJson());
        var ours = Asked();
        Browser.Call("buildIndex", JsonSerializer.Serialize(documents.Select((document, id) => new { id, title = document.Title, section = document.Section, text = document.Text, asked = document.Asked, opens = document.OpensPage })));
        Assert.Equal(Asked(), ours);
    }

    private static IEnumerable<(string, double)> Pairs(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateArray().Select(pair => (pair[0].GetString()!, Math.Round(pair[1].GetDouble(), 9))).ToList();
}
