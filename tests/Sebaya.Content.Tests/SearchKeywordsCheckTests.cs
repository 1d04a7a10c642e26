using Sebaya.Tests;

namespace Sebaya.Content.Tests;

/// <summary>Readers' words in <c>_search-keywords.txt</c> belong to a language and to a page or section that is there.</summary>
public class SearchKeywordsCheckTests
{
    [Fact]
    public void EveryLineLeadsSomewhere()
    {
        using var site = SmallSite.Of("""
            -- _search-keywords.txt --
            # Words that readers type.
            en fine#how: loan, borrow
            en fine#hwo: loan
            en fin: loan
            eng fine: loan
            fine loan
            en fine:
            -- id/fine.md --
            ---
            Title: Baik
            Description: Baik.
            ---
            ## Caranya {#how}

            Teks.
            -- en/fine.md --
            ---
            Title: Fine
            Description: Fine.
            ---
            ## How {#how}

            Text.
            """);
        Assert.Equal(
            [
                "input/_search-keywords.txt(3,1): error SBY312: 'en/fine.md' has no section 'hwo'. Did you mean 'how'?",
                "input/_search-keywords.txt(3,1): error SBY312: 'id/fine.md' has no section 'hwo'. Did you mean 'how'?",
                "input/_search-keywords.txt(4,1): error SBY312: no page 'fin'. Did you mean 'fine'?",
                "input/_search-keywords.txt(5,1): error SBY312: no language 'eng'. Did you mean 'en'?",
                "input/_search-keywords.txt(6,1): error SBY312: this must be a language, a page and words, like 'en "
                    + "boundaries#not-your-job: borrow money, loan'.",
                "input/_search-keywords.txt(7,1): error SBY312: this must be a language, a page and words, like 'en "
                    + "boundaries#not-your-job: borrow money, loan'.",
            ],
            site.Problems().Where(line => line.Contains("_search-keywords", StringComparison.Ordinal)));
    }
}
