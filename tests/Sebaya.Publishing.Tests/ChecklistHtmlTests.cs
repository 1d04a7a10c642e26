using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sebaya.Checklists;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Model;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Publishing.Tests;

/// <summary>
/// The checklists' HTML: what is written in a definition stays text, and the sheet to score by hand gives the engine's result.
/// </summary>
public class ChecklistHtmlTests
{
    private static readonly ThemeFiles Files = SebayaTheme.Create().Files;

    private const string Hostile = """</script><script>alert(1)</script><img src=x onerror="alert(2)">{{ 1 + 1 }}{0}' "&amp;""";

    private static readonly string Definition = $$"""
        id: hostile
        version: 1
        kind: score
        share: true
        store: ask
        title: { id: T, en: T }
        intro: { id: T, en: T }
        scales:
          s:
            not-applicable: true
            options:
              - { id: a, value: 0, label: { id: T, en: T } }
              - { id: b, value: 3, label: { id: T, en: T } }
        dimensions:
          - { id: d, title: { id: T, en: T }, advice: { id: T, en: T } }
        items:
          - { id: i, dimension: d, scale: s, text: { id: T, en: T }, help: { id: T, en: T } }
          - { id: g, dimension: d, scale: s, gate: { when: [a], level: stop, advice: { id: T, en: T } }, text: { id: T, en: T } }
        bands:
          - { from: 0, id: low, title: { id: T, en: T }, advice: { id: T, en: T } }
        """.Replace(" T", " '" + Hostile.Replace("'", "''") + "'", StringComparison.Ordinal);

    [Fact]
    public void TextThatLooksLikeMarkupOrATemplateStaysText()
    {
        var page = Rendered(Read(Definition), "id");
        Assert.Equal("application/json", Assert.Single(page.QuerySelectorAll("script")).GetAttribute("type"));
        Assert.Empty(page.QuerySelectorAll("img, [onerror]"));
        Assert.Equal(Hostile, page.QuerySelector(".intro")!.TextContent);
        Assert.Equal($"1. {Hostile}", page.QuerySelector("[data-item=i] legend")!.TextContent);
        Assert.Equal(Hostile, page.QuerySelector("[data-item=i] label span")!.TextContent);
        Assert.Equal(Hostile, page.QuerySelector("[data-band=low] .verdict")!.TextContent);
        Assert.Equal(Hostile, page.QuerySelector("form")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("readiness")]
    [InlineData("partner-fit")]
    [InlineData("relationship-health")]
    [InlineData("program-readiness")]
    public void AddingUpByHandGivesTheEnginesResult(string id)
    {
        var checklist = Read(File.ReadAllText(Path.Combine(Repository.Input, "_checklists", id + ".yml")));
        var page = Rendered(checklist, "en");
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var sheet = new AnswerSheet([.. checklist.Items.Select(item => random.Next(round % 3 == 0 ? 12 : 500) == 0
                ? Answer.Blank
                : item.OffersNotApplicable && random.Next(5) == 0 ? Answer.NotApplicable : Answer.One(random.Next(item.Options.Length)))]);
            Assert.Equal(Told(Scoring.Score(checklist, sheet)), ByHand(page, checklist, sheet));
        }
    }

    private static string Told(ScoreResult result) => result.Headline switch
    {
        Headline.Gate gate => $"{gate.Level}".ToLowerInvariant(),
        Headline.Flag flag => $"{flag.Level}".ToLowerInvariant(),
        Headline.Band band => $"band {band.Id}",
        Headline.Parts => "no verdict",
        _ => "incomplete",
    };

    /// <summary>What a reader with a pencil does, from nothing but what stands on the page.</summary>
    private static string ByHand(IHtmlDocument page, Checklist checklist, AnswerSheet sheet)
    {
        string[] urgency = ["talk", "prepare", "pause", "stop"];
        IElement? LabelOf(int item) => sheet[item].IsChoice
            ? page.QuerySelector(
                $"[data-item={checklist.Items[item].Id}] input[value={checklist.Items[item].Options[sheet[item].Option].Id}]")!
                    .ParentElement : null;
        var marked = Enumerable.Range(0, checklist.Items.Length).Where(i => LabelOf(i)?.QuerySelector(".trigger") is not null)
            .Select(i => page.QuerySelectorAll($"[data-row={checklist.Items[i].Id}]").Single(row =>
                row.GetAttribute("data-options")!.Split(' ').Contains(checklist.Items[i].Options[sheet[i].Option].Id))
                    .GetAttribute("data-urgency")!);
        if (marked.MaxBy(level => Array.IndexOf(urgency, level)) is { } worst) return worst;

        var parts = page.QuerySelectorAll(".adding")
            .Select(table => new PaperPart(table, page, checklist, sheet, i => LabelOf(i)?.QuerySelector(".points")?.TextContent)).ToList();
        var hasVerdicts = page.QuerySelector(".thresholds") is not null;
        if (!hasVerdicts) return parts.Any(part => part.IsRead) ? "no verdict" : "incomplete";
        if (parts.Any(part => !part.IsRead && part.Applicable > 0) || parts.Sum(part => part.Most) == 0) return "incomplete";

        var total = page.QuerySelectorAll("table.thresholds tbody tr").ToList();
        var reached = total.Count > 0
            ? Reached(total, parts.Sum(part => part.Points), parts.Sum(part => part.Most), parts.All(part => part.IsWhole))
            : parts.Where(part => part.IsRead).Min(part => Reached([.. part.Lights], part.Points, part.Most, part.IsWhole));
        var names = total.Count > 0 ? total : [.. parts[0].Lights];
        if (reached == names.Count - 1 && reached > 0
            && checklist.Items.Where((item, i) => item.Gate is not null && sheet[i].IsBlank).Any()) reached--;
        return $"band {(names[reached].QuerySelector("[data-band-name]") ?? names[reached]).GetAttribute("data-band-name")}";
    }

    private static int Reached(List<IElement> rows, int points, int most, bool isWhole) => rows.FindLastIndex(row =>
    {
        int Value(string name) => Number((row.QuerySelector($"[{name}]") ?? row).GetAttribute(name)!);
        return isWhole ? points >= Value("data-points") : 100 * points >= Value("data-from") * most;
    });

    /// <summary>One part's table, filled in.</summary>
    private sealed class PaperPart
    {
        public PaperPart(IElement table, IHtmlDocument page, Checklist checklist, AnswerSheet sheet, Func<int, string?> pointsOf)
        {
            var numbers = checklist.Items.Select(item => page.QuerySelector($"[data-item={item.Id}] legend")!.TextContent.Split('.')[0])
                .ToList();
            var answered = 0;
            foreach (var row in table.QuerySelectorAll("tbody tr:not(.sum)"))
            {
                var item = numbers.IndexOf(row.QuerySelector("th")!.TextContent);
                IsWhole &= sheet[item].IsChoice && pointsOf(item) is not null;
                if (sheet[item].IsNotApplicable) continue;
                Applicable++;
                if (pointsOf(item) is not { } points) continue;
                answered++;
                Points += Number(points);
                Most += Number(row.LastElementChild!.TextContent);
            }
            var words = table.NextElementSibling!.TextContent.Split(' ').Where(word => word.All(char.IsDigit)).Select(Number).ToList();
            IsRead = Applicable > 0 && answered > 0 && answered * words[1] >= words[0] * Applicable;
            Lights = [.. table.ParentElement!.QuerySelectorAll("span[data-from]")];
        }

        public int Applicable { get; }
        public int Points { get; }
        public int Most { get; }
        public bool IsRead { get; }
        public bool IsWhole { get; } = true;
        public ImmutableArray<IElement> Lights { get; }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Checklist Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var id = yaml[(yaml.IndexOf("id: ", StringComparison.Ordinal) + 4)..].Split('\n')[0];
        return ChecklistReader.Read(yaml, id + ".yml", ["id", "en"], diagnostics, out _)
            ?? throw new InvalidDataException(string.Join('\n', diagnostics.ToSorted()));
    }

    private static IHtmlDocument Rendered(Checklist checklist, string language)
    {
        var place = new ChecklistPlace(language, "/", page => new ReadView("/" + page, page), new Markup("<p>contacts</p>"), null);
        return new HtmlParser().ParseDocument(ChecklistHtml.Render(Files, checklist, UiStrings.Load(Files, language), place).Html);
    }
}
