using System.Collections.Immutable;
using Sebaya.Content.Markdown;
using Sebaya.Content.Prose;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Content.Tests;

/// <summary>Nothing takes longer than its size says: what could is limited, and a message names the limit.</summary>
public class BoundsTests
{
    [Fact]
    public void AParagraphThatIsTooLongIsNamedAndNotRead()
    {
        using var site = SmallSite.OfPage("Text.\n\n" + string.Concat(Enumerable.Repeat("[](", 3334)));
        Assert.Equal(
            ["input/en/a.md(7,1): error SBY129: 10,002 characters stand here without an empty line between them; at most 10,000 are read. "
                + "Divide them.",
             "input/id/a.md(7,1): error SBY129: 10,002 characters stand here without an empty line between them; at most 10,000 are read. "
                 + "Divide them."],
            site.Problems());
    }

    [Fact]
    public void ATableThatIsTooWideIsNamed()
    {
        using var site =
            SmallSite.OfPage($"|{string.Concat(Enumerable.Repeat("a|", 31))}\n|{string.Concat(Enumerable.Repeat("-|", 31))}\n|b|\n");
        Assert.Contains("input/en/a.md(5,1): error SBY129: this table has 31 columns; at most 30 are shown. Divide it.", site.Problems());
    }

    [Theory]
    [InlineData("_glossary.yml", "- { id: t#, term: { id: t#, en: t# }, definition: { id: A., en: B. } }\n", 2001,
        "input/_glossary.yml(2001,3): error SBY306: there are 2,001 terms; at most 2,000 are read. Remove the others.")]
    [InlineData("_glossary.yml", "- { id: t#, term: { id: t#, en: t# }, definition: { id: A., en: B. } }\n", 45_000,
        "input/_glossary.yml(5001,3): error SBY100: this list has more than 5,000 entries, more than any here needs. Shorten it.")]
    [InlineData("_site.yml", "  - { id: t#, title: { id: A, en: B } }\n", 201,
        "input/_site.yml(206,5): error SBY303: there are 201 topics; at most 200 are read. Remove the others.")]
    public void AListThatIsTooLongIsNamed(string file, string entry, int entries, string problem)
    {
        using var site = SmallSite.OfPage("Text.");
        var start = file == "_site.yml" ? SmallSite.Settings + "topics:\n" : "";
        site.Write(file,
            start + string.Concat(
            Enumerable.Range(1, entries).Select(number => entry.Replace("#", $"{number}", StringComparison.Ordinal))));
        Assert.Contains(problem, site.Problems());
    }

    [Fact]
    public void LanguagesThatAreTooManyAreNamed()
    {
        using var site = SmallSite.OfPage("Text.");
        site.Write("_site.yml", "base-url: https://example.org/\nlanguages:\n"
            + string.Concat(
                Enumerable.Range(0, 21)
                .Select(number => $"  - {{ code: a{(char)('a' + number)}, name: A, locale: a_A, title: A, tagline: A }}\n")));
        Assert.Contains("input/_site.yml(23,5): error SBY303: there are 21 languages; at most 20 are read. Remove the others.",
            site.Problems());
    }

    [Fact]
    public void AHundredWrongLinksOfAPageAreEnough()
    {
        using var site = SmallSite.OfPage(string.Concat(Enumerable.Range(0, 150).Select(number => $"[word](no{number}.md)\n\n")));
        var problems = site.Problems().Where(line => line.StartsWith("input/en/", StringComparison.Ordinal)).ToList();
        Assert.Equal(101, problems.Count);
        Assert.Contains(
            "input/en/a.md(203,1): error SBY107: these are 100 links of this page that are wrong; those below are not looked at until "
            + "these are mended.", problems);
    }

    /// <summary>Comparisons, counted: twice the text takes twice as many, and a hundred times the terms no more.</summary>
    [Fact]
    public void TermsAreFoundInStepsThatFollowTheText()
    {
        var (half, whole) = (Steps(500, terms: 20), Steps(1000, terms: 20));
        Assert.InRange((double)whole / half, 1.5, 2.5);
        Assert.Equal(whole, Steps(1000, terms: 2000));

        static int Steps(int paragraphs, int terms)
        {
            var glossary = new Glossary([.. Enumerable.Range(0, terms).Select(number => new GlossaryTerm(
                $"t{number}", new LocalizedText(ImmutableDictionary<string, string>.Empty.Add("en", $"term{number} of the guide")),
                ImmutableDictionary<string, ImmutableArray<string>>.Empty, new LocalizedText(ImmutableDictionary<string, string>.Empty),
                    null, true, Position.Start))]);
            var text = string.Concat(Enumerable.Repeat("Some words and term1 of the guide, and term1 of another.\n\n", paragraphs));
            return TermFinder.For(glossary, "en").Mark(MarkdownReader.Parse(text));
        }
    }

    /// <summary>Memory, counted: a page of twice the size takes at most two and a half times as much, whatever it repeats.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("[](")]
    [InlineData("[a](#b) ")]
    [InlineData("[a](b.md)\n\n")]
    [InlineData("## a\n\n")]
    [InlineData("## A {#a}\n\n")]
    [InlineData("|a|b|c|\n|-|-|-|\n|a|\n\n")]
    [InlineData("- a\n")]
    [InlineData("*a* ")]
    [InlineData("[^1]: a\n\n")]
    [InlineData("&#x1;\n\n")]
    [InlineData("> [!NOTE]\n> a\n\n")]
    [InlineData("A sentence of words. ")]
    public void APageTakesMemoryThatFollowsItsSize(string thing)
    {
        var (half, whole) = (Least(thing, 54_020), Least(thing, 108_040));
        Assert.InRange((double)whole / half, 1.5, 2.5);

        // What is made once, and buffers that are kept for later texts, fall to one of the readings and are not counted.
        static long Least(string thing, int size) => Enumerable.Range(0, 3).Min(_ => Bytes(thing, size));

        static long Bytes(string thing, int size)
        {
            // Paragraphs as long as they may be.
            var paragraph = string.Concat(Enumerable.Repeat(thing, 9_000 / thing.Length)) + "\n\n";
            var text = string.Concat(Enumerable.Repeat(paragraph, Math.Max(1, size / paragraph.Length)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            MarkdownReader.Read(text, "a.md", 1, MarkdownContext.None with { Language = "en" }, new DiagnosticBag());
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
