using System.Text;
using System.Text.Json;
using Sebaya.Search.Words;

namespace Sebaya.Search.Tests;

public sealed class RankingTests
{
    // SEBAYA_QUERIES=1000 asks a thousand queries a language.
    private static readonly int Queries = int.TryParse(Environment.GetEnvironmentVariable("SEBAYA_QUERIES"), out var count) ? count : 60;

    private static readonly BrowserHalf Browser = new();

    private static readonly SearchDocument[] Guide =
    [
        new("/id/kerahasiaan/", "Kerahasiaan", "", "Apa yang dibicarakan dalam pertemuan tetap di antara kalian berdua."),
        new("/id/kerahasiaan/#pengecualian", "Kerahasiaan", "Kapan rahasia boleh dibuka",
            "Bila ada bahaya, mentor melapor kepada koordinator."),
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
    public void The_right_section_comes_first(string query, string address) =>
        Assert.Equal(address, Searcher.Search(query)[0].Best.Address);

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
        Load("id", Guide, Synonyms);
        Assert.Equal(Found(Searcher, query), Pairs(Browser.Call("search", query)));
    }

    [Fact]
    public void A_page_is_one_entry_with_its_best_sections_and_stands_before_one_with_fewer()
    {
        static SearchDocument Section(string page, int number) => new($"/id/{page}/#{number}", page, "", "pertemuan");
        SearchDocument[] documents = [Section("a", 0), .. Enumerable.Range(0, 4).Select(number => Section("b", number))];
        var searcher = new Searcher(SearchIndex.Build("id", documents, []));
        Assert.Equal(["/id/b/#0 /id/b/#1 /id/b/#2 /id/b/#3", "/id/a/#0"], Found(searcher, "bertemu").Select(page => page.Item1));
        Load("id", documents, []);
        Assert.Equal(Found(searcher, "bertemu"), Pairs(Browser.Call("search", "bertemu")));
    }

    [Fact]
    public void Pages_that_answer_far_less_well_than_the_best_are_left_out()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200).Select(number => $"kata{number}"));
        SearchDocument[] documents =
        [
            new("/id/a/", "Rahasia", "Rahasia", "rahasia"), new("/id/b/", "Lain", "", words + " rahasia"), new("/id/c/", "Rahasia", "", ""),
        ];
        var searcher = new Searcher(SearchIndex.Build("id", documents, []));
        Assert.Equal(["/id/a/", "/id/c/"], searcher.Search("rahasia").Select(page => page.Address));
    }

    [Theory]
    [InlineData("rapat")]
    [InlineData(" Rapat!")]
    public void A_page_whose_title_is_the_query_comes_first(string query)
    {
        SearchDocument[] documents =
        [
            new("/id/a/", "Rapat tim", "", "Rapat dan rapat.", "rapat rapat rapat"),
            .. Enumerable.Range(0, 9).Select(number => new SearchDocument($"/id/a/#{number}", "Rapat tim", "Rapat", "Rapat.", "rapat")),
            new("/id/b/", "Rapat", "", ""),
        ];
        var searcher = new Searcher(SearchIndex.Build("id", documents, []));
        Assert.Equal("/id/b/", searcher.Search(query)[0].Address);
        Assert.Equal("/id/a/", searcher.Search(query + " kapan")[0].Address);
        Load("id", documents, []);
        Assert.Equal(Found(searcher, query), Pairs(Browser.Call("search", query)));
    }

    [Fact]
    public void Words_that_readers_type_side_by_side_mean_the_page_that_has_them_so()
    {
        static SearchDocument Page(string name, params string[] phrases) =>
            new($"/en/{name}/", "Page", "", "", string.Join(' ', phrases)) { Phrases = phrases };
        SearchDocument[] documents =
        [
            Page("a", "turn pages", "write down"), Page("b", "turn down", "write pages"),
            .. Enumerable.Range(0, 6)
                .Select(number => Page($"{number}", "turn", "write", "down", "pages", "lend him money", "the money he lends")),
        ];
        var searcher = new Searcher(SearchIndex.Build("en", documents, []));
        Assert.Equal("/en/b/", searcher.Search("turn down ")[0].Address);
        Assert.Equal("/en/a/", searcher.Search("write down ")[0].Address);
        Load("en", documents, []);
        string[] queries = ["turn down", "write down ", "turn pages", "he lends him money", "the money of him", "down the pages"];
        Assert.All(queries, query => Assert.Equal(Found(searcher, query), Pairs(Browser.Call("search", query))));
    }

    [Theory]
    [InlineData("privasi zzzz", "zzzz")]
    [InlineData("xyzzy pertemuan qwerty ", "xyzzy qwerty")]
    [InlineData("pertmuan ", "")]
    [InlineData("yang", "")]
    public void Words_that_no_page_has_are_named(string query, string unknown)
    {
        Assert.Equal(unknown, string.Join(' ', Searcher.Unknown(query)));
        Load("id", Guide, Synonyms);
        Assert.Equal(unknown, Browser.Call("unknown", query));
    }

    [Theory]
    [InlineData("ngerahasiain", "/id/kerahasiaan/")]
    [InlineData("berenti rapet daring", "/id/pertemuan/")]
    [InlineData("disepakatin di awal", "/id/batasan/")]
    public void Spoken_forms_are_understood(string query, string page) => Assert.Equal(page, Searcher.Search(query + " ")[0].Address);

    [Fact]
    public void A_synonym_of_one_word_does_not_keep_another_from_being_mended() =>
        Assert.Equal(["/id/kerahasiaan/", "/id/batasan/"], Searcher.Search("privasi topk ").Select(page => page.Address).Order().Reverse());

    [Fact]
    public void A_word_of_what_the_whole_site_is_about_counts_little_beside_another_and_fully_alone()
    {
        SearchDocument[] documents =
        [
            new("/en/a/", "Mentor training", "", ""), new("/en/b/", "No reply", "", "Someone vanished last week."),
            .. Enumerable.Range(0, 9).Select(number => new SearchDocument($"/en/{number}/", "Other", "", "Nothing of the kind.")),
        ];
        Searcher Asked(string[] subject) => new(SearchIndex.Build("en", documents, [], subject));
        Assert.Equal("/en/a/", Asked([]).Search("mentor vanished ")[0].Address);
        Assert.Equal("/en/b/", Asked(["mentor"]).Search("mentor vanished ")[0].Address);
        Assert.Equal(Found(Asked([]), "mentor "), Found(Asked(["mentor"]), "mentor "));
    }

    [Theory]
    [InlineData("en", "ran", "running")]
    [InlineData("en", "children", "child")]
    [InlineData("en", "organisation", "organization")]
    [InlineData("en", "organising", "organized")]
    [InlineData("en", "programmes", "program")]
    [InlineData("en", "behaviour", "behavior")]
    [InlineData("en", "analysed", "analyzing")]
    public void Two_spellings_are_one_word(string language, string one, string other) =>
        Assert.Equal(Analyser.For(language).Stem(one), Analyser.For(language).Stem(other));

    [Fact]
    public void A_phrase_of_stop_words_alone_finds_its_synonym()
    {
        SearchDocument[] documents = [new("/en/a/", "Benefits", "", "What you gain."), new("/en/b/", "Cost", "", "What you give.")];
        SynonymGroup[] synonyms = [new(["get out of it", "benefits"])];
        var searcher = new Searcher(SearchIndex.Build("en", documents, synonyms));
        Assert.Equal(["/en/a/"], searcher.Search("what do I get out of it").Select(page => page.Address));
        Load("en", documents, synonyms);
        Assert.Equal(Found(searcher, "what do I get out of it"), Pairs(Browser.Call("search", "what do I get out of it")));
    }

    [Theory]
    [InlineData("rahasia")]
    [InlineData("kata900 dan kata1000")]
    public void Snippets_are_cut_alike(string query)
    {
        var text = string.Join(' ', Enumerable.Range(0, 60).Select(number => number == 40 ? "rahasianya" : $"kata{number * 25}"));
        SearchDocument[] documents = [new("/id/a/", "A", "", text)];
        var searcher = new Searcher(SearchIndex.Build("id", documents, []));
        Load("id", documents, []);
        Assert.Equal(Browser.Call("cut", query, text), searcher.Snippet(query, searcher.Search(query)[0].Best));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Queries_of_all_kinds_are_answered_alike(string language)
    {
        var words = Lines.Of(language == "id" ? "families.txt" : "english.txt").SelectMany(line => line.Replace(":", "").Split(' '))
            .ToArray();
        var random = new Random(7);
        string[] Words(int count) => [.. Enumerable.Range(0, count).Select(_ => words[random.Next(Math.Min(words.Length, 300))])];
        string[] stopWords = [.. StopWords.Indonesian.Concat(StopWords.English)];
        string Pair(int number) => $" {words[number % 9 * 7]} {stopWords[number % 2]} {words[number % 7 * 5]}";
        SearchDocument[] documents =
        [
            .. Enumerable.Range(0, 60).Select(number => new SearchDocument(
                number % 4 == 0 ? $"/{number}/" : $"/{number - number % 4}/#{number}", $"{words[number / 4]} {words[number / 4 + 20]}",
                number % 4 == 0 ? "" : string.Join(' ', Words(3)), string.Join(' ', Words(40)), string.Join(' ', Words(5)) + Pair(number),
                    string.Join(' ', Words(8))) { Phrases = [Pair(number)] }),
        ];
        SynonymGroup[] synonyms =
            [.. Enumerable.Range(0, 40).Select(_ => new SynonymGroup([Words(1)[0], Words(1)[0], string.Join(' ', Words(2))]))];
        string[] subject = [words[0], words[21]];
        var searcher = new Searcher(SearchIndex.Build(language, documents, synonyms, subject));
        Load(language, documents, synonyms, subject);
        for (var i = 0; i < Queries; i++)
        {
            var query = string.Join(' ',
                Words(1 + i % 5).Append(stopWords[random.Next(stopWords.Length)]).OrderBy(_ => random.Next()).Select(Mistyped)) + Pair(i);
            Assert.Equal(Found(searcher, query), Pairs(Browser.Call("search", query)));
        }

        string Mistyped(string word) => random.Next(4) switch
        {
            0 when word.Length > 4 => word.Remove(random.Next(word.Length), 1),
            1 when word.Length > 4 => word[..random.Next(3, word.Length)],
            2 => word + "in",
            _ => word,
        };
    }

    [Fact]
    public void Ten_thousand_characters_are_answered_alike()
    {
        Load("id", Guide, Synonyms);
        var query = string.Concat(Enumerable.Repeat("mentor* ", 1250));
        Assert.Equal(Found(Searcher, query), Pairs(Browser.Call("search", query)));
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
        string Asked() =>
            string.Join('\n',
            index.Counts.Terms.Select(term => Browser.Call("ask", term)).Select(answer => string.Join(' ', Pairs(answer))));
        Browser.Call("loadIndex", index.Lunr.ToJson());
        var ours = Asked();
        Browser.Call("buildIndex",
            JsonSerializer.Serialize(
            documents.Select((document, id) =>
            new { id, title = document.Title, section = document.Section, text = document.Text, asked = document.Asked,
            opens = document.OpensPage })));
        Assert.Equal(Asked(), ours);
    }

    private static void Load(string language, SearchDocument[] documents, SynonymGroup[] synonyms, string[]? subject = null)
    {
        var files = SearchFiles.Build(language, documents, synonyms, subject);
        Browser.Call("load", Encoding.UTF8.GetString(files[0].Content), Encoding.UTF8.GetString(files[1].Content));
    }

    private static List<(string, double)> Found(Searcher searcher, string query) =>
    [
        .. searcher.Search(query).Select(page =>
            (string.Join(' ', page.Sections.Select(section => section.Address)), Math.Round(page.Score, 9))),
    ];

    private static IEnumerable<(string, double)> Pairs(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateArray().Select(pair => (pair[0].GetString()!, Math.Round(pair[1].GetDouble(), 9)))
            .ToList();
}
