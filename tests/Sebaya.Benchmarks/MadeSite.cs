namespace Sebaya.Benchmarks;

/// <summary>
/// A made-up bilingual site, written once for Sebaya and once for Hugo. Seeded: the same number of pages is always the same text.
/// </summary>
internal sealed class MadeSite
{
    private const int PagesInAPart = 50;
    private const int PagesInTheMenu = 30;
    private static readonly string[] Languages = ["id", "en"];
    private readonly int _pagesInALanguage;
    private readonly Dictionary<string, Vocabulary> _words = Languages.ToDictionary(language => language, Vocabulary.Of);

    /// <param name="pages">The number of pages in both languages together.</param>
    public MadeSite(int pages) => _pagesInALanguage = pages / Languages.Length;

    /// <summary>Writes the site as Sebaya's input folder.</summary>
    public void WriteForSebaya(string folder)
    {
        foreach (var (language, number, random) in All())
        {
            var title = _words[language].Phrase(random, 4);
            var description = _words[language].Phrase(random, 12);
            var body = PageText.Write(number, _pagesInALanguage, _words[language], random, other => Relative(number, other));
            Write(Path.Combine(folder, language, KeyOf(number) + ".md"),
                $"---\nTitle: {title}\nDescription: {description}\nUpdated: {Day(number)}\n---\n\n{body}");
        }
        foreach (var language in Languages)
            Write(Path.Combine(folder, language, "index.md"),
                $"---\nTitle: {_words[language].Phrase(new Random(1), 4)}\nDescription: "
                + $"{_words[language].Phrase(new Random(2), 12)}\n---\n\n[{_words[language].Phrase(new Random(3), 3)}]({KeyOf(0)}.md)\n");
        Write(Path.Combine(folder, "_site.yml"),
            $$"""
            base-url: https://sebaya.example/
            languages:
              - { code: id, name: Bahasa Indonesia, locale: id_ID, title: Sebaya, tagline: Panduan mentoring sebaya }
              - { code: en, name: English, locale: en_GB, title: Sebaya, tagline: The peer mentoring guide }
            navigation:
              - title: { id: Mulai, en: Begin }
                pages: [{{string.Join(", ", Menu().Select(KeyOf))}}]
            footer: [{{KeyOf(0)}}]

            """);
    }

    /// <summary>
    /// Writes the site as Hugo's content folder with the theme that <see cref="HugoTheme"/> has. Links are addresses already, so Hugo has
    /// none to look up.
    /// </summary>
    public void WriteForHugo(string folder)
    {
        foreach (var (language, number, random) in All())
        {
            var title = _words[language].Phrase(random, 4);
            var description = _words[language].Phrase(random, 12);
            var body = PageText.Write(number, _pagesInALanguage, _words[language], random, other => $"/{language}/{KeyOf(other)}/");
            var menu = number < PagesInTheMenu ? $"menu:\n  main:\n    weight: {number + 1}\n" : "";
            // The address that holds for every language, which leads on to one.
            var aliases = language == Languages[0] ? $"aliases: [/{KeyOf(number)}/]\n" : "";
            Write(Path.Combine(folder, "content", language, KeyOf(number) + ".md"),
                $"---\ntitle: {title}\ndescription: {description}\n{aliases}{menu}lastmod: {Day(number)}\nweight: {number + 1}\n"
                    + $"---\n\n{body}");
        }
        foreach (var language in Languages)
            Write(Path.Combine(folder, "content", language, "_index.md"),
                $"---\ntitle: {_words[language].Phrase(new Random(1), 4)}\ndescription: "
                + $"{_words[language].Phrase(new Random(2), 12)}\n---\n\n"
                    + $"[{_words[language].Phrase(new Random(3), 3)}](/{language}/{KeyOf(0)}/)\n");
        HugoTheme.Write(folder);
    }

    /// <summary>The file of a page below Sebaya's input folder.</summary>
    public static string FileOf(string language, int number) => $"{language}/{KeyOf(number)}.md";

    private IEnumerable<(string Language, int Number, Random Random)> All() =>
        from language in Languages
        from number in Enumerable.Range(0, _pagesInALanguage)
        // Both languages use the same sequence of random numbers, so that their sections match.
        select (language, number, new Random(number));

    private IEnumerable<int> Menu() => Enumerable.Range(0, Math.Min(PagesInTheMenu, _pagesInALanguage));

    private static string KeyOf(int number) => $"part-{number / PagesInAPart:000}/page-{number:00000}";

    private static string Relative(int from, int to) =>
        from / PagesInAPart == to / PagesInAPart ? $"page-{to:00000}.md" : $"../{KeyOf(to)}.md";

    private static string Day(int number) => new DateOnly(2026, 1, 1).AddDays(number % 300).ToString("yyyy-MM-dd");

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
