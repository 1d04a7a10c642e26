using System.Globalization;
using Sebaya.Content;
using Sebaya.Publishing.Indexing;
using Sebaya.Publishing.Model;
using Sebaya.Search;

namespace Sebaya.Site.Commands;

/// <summary>A question of a file for <c>search --evaluate</c>.</summary>
/// <param name="Answers">The addresses of the pages that answer it.</param>
public sealed record SearchQuestion(string Language, string Words, IReadOnlySet<string> Answers);

/// <summary>How well the search answers a set of questions.</summary>
/// <param name="First">The number of questions whose first result is a right page.</param>
/// <param name="Three">The number of questions with a right page among the first three results.</param>
/// <param name="ReciprocalRank">The mean reciprocal rank: the mean of 1/rank of the first right page, 0 where there is none.</param>
/// <param name="Missed">The questions without an answer among the first three, and the three pages found instead.</param>
public sealed record SearchFigures(
    int Count, int First, int Three, double ReciprocalRank, IReadOnlyList<(SearchQuestion Question, IReadOnlyList<string> Found)> Missed)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count} questions: first {First} ({Share(First)}), among the first three {Three} ({Share(Three)}), "
        + $"mean reciprocal rank {ReciprocalRank:0.000}");

    // Wilson's interval, which is also valid for proportions near 1.
    private string Share(int found)
    {
        const double z = 1.96;
        var (share, n) = ((double)found / Count, (double)Count);
        var middle = (share + z * z / (2 * n)) / (1 + z * z / n);
        var half = z / (1 + z * z / n) * Math.Sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        return string.Create(CultureInfo.InvariantCulture, $"{share:0.0%}, 95 % interval {middle - half:0.0%} to {middle + half:0.0%}");
    }
}

/// <summary>Measures the quality of the search with questions and the pages that answer them.</summary>
public static class SearchEvaluation
{
    /// <summary>Reads lines of the form <c>language | question | page, page</c>; empty lines and comments (#) are ignored.</summary>
    /// <returns>The questions, and of each line that is wrong its place and what is wrong: <c>(3): no page 'sesion' in 'en'</c>.</returns>
    public static (IReadOnlyList<SearchQuestion> Questions, IReadOnlyList<string> Faults) Read(SiteModel model, IReadOnlyList<string> lines)
    {
        var (questions, faults) = (new List<SearchQuestion>(), new List<string>());
        for (var i = 0; i < lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || lines[i].StartsWith('#')) continue;
            var parts = lines[i].Split('|', StringSplitOptions.TrimEntries);
            if (parts.Length != 3 || parts[2].Length == 0)
            {
                faults.Add($"({i + 1}): a line is: language | question | page, page");
                continue;
            }
            var keys = parts[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var pages = keys.Select(key => (Key: key, Page: model.Site.Find(key, parts[0]))).ToList();
            faults.AddRange(pages.Where(page => page.Page is null).Select(page => $"({i + 1}): no page '{page.Key}' in '{parts[0]}'"));
            var answers = pages.Select(page => page.Page).OfType<Page>().Select(model.Site.AddressOf).ToHashSet();
            questions.Add(new(parts[0], parts[1], answers));
        }
        return (questions, faults);
    }

    /// <summary>Runs the questions of one language.</summary>
    /// <param name="withKeywords">Whether the index contains the words of <c>_search-keywords.txt</c>.</param>
    public static SearchFigures Count(SiteModel model, string language, IReadOnlyList<SearchQuestion> questions, bool withKeywords = true)
    {
        var searcher = new Searcher(SearchDocuments.Index(model, language, withKeywords));
        var places = questions.Select(question => PlaceOf(question, searcher.Search(question.Words))).ToList();
        var missed = questions.Zip(places).Where(pair => pair.Second is 0 or > 3).Select(pair => (
            pair.First, (IReadOnlyList<string>)[.. searcher.Search(pair.First.Words).Take(3).Select(result => result.Address)]));
        return new(
            questions.Count, places.Count(place => place == 1), places.Count(place => place is >= 1 and <= 3),
            places.Sum(place => place == 0 ? 0 : 1.0 / place) / questions.Count, [.. missed]);
    }

    /// <summary>The rank of the first right page, from 1; 0 if there is none.</summary>
    private static int PlaceOf(SearchQuestion question, IReadOnlyList<SearchResult> results)
    {
        for (var i = 0; i < results.Count; i++)
        {
            if (question.Answers.Contains(results[i].Address)) return i + 1;
        }
        return 0;
    }
}
