using System.Text;

namespace Sebaya.Benchmarks;

/// <summary>
/// One made-up page: about 550 words with headings, a list, a table, a callout and links. The same for every generator but for how a link
/// is written.
/// </summary>
internal static class PageText
{
    private const int Sections = 5;

    /// <summary>The page's Markdown below its front matter.</summary>
    /// <param name="linkTo">How a link to another page, by its number, is written.</param>
    public static string Write(int number, int pages, Vocabulary words, Random random, Func<int, string> linkTo)
    {
        var text = new StringBuilder();
        text.Append(words.Sentences(random, 40)).Append("\n\n");
        for (var section = 1; section <= Sections; section++)
        {
            text.Append($"## {words.Phrase(random, 3)} {{#section-{section}}}\n\n");
            text.Append(words.Sentences(random, 30))
                .Append($" **{words.Phrase(random, 2)}** [{words.Phrase(random, 3)}]({linkTo(Other())}).\n\n");
            switch (section)
            {
                case 1: List(text, words, random); break;
                case 2: Table(text, words, random); break;
                case 3: text.Append(
                    $"> [!NOTE]\n> {words.Sentences(random, 20)}\n\n### {words.Phrase(random, 4)} {{#part-of-3}}\n\n"); break;
                case 4: text.Append(
                    $"1. {words.Sentences(random, 10)}\n2. {words.Sentences(random, 10)}\n3. {words.Sentences(random, 10)}\n\n"); break;
            }
            text.Append(words.Sentences(random, 25)).Append("\n\n");
        }
        return text.ToString();

        int Other() => (number + 1 + random.Next(pages - 1)) % pages;
    }

    private static void List(StringBuilder text, Vocabulary words, Random random)
    {
        for (var item = 0; item < 5; item++) text.Append($"- {words.Phrase(random, 8)}\n");
        text.Append('\n');
    }

    private static void Table(StringBuilder text, Vocabulary words, Random random)
    {
        text.Append($"| {words.Phrase(random, 1)} | {words.Phrase(random, 1)} | {words.Phrase(random, 2)} |\n|---|---|---|\n");
        for (var row = 0; row < 4; row++)
            text.Append($"| {words.Phrase(random, 2)} | {words.Phrase(random, 3)} | {words.Phrase(random, 6)} |\n");
        text.Append('\n');
    }
}
