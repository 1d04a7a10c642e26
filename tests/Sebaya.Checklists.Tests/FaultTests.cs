using System.Text;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists.Tests;

/// <summary>Each fault a definition can have: one line of a sound checklist is replaced, and exactly these diagnostics come out.</summary>
public class FaultTests
{
    private const string Sound = """
        id: demo
        version: 3
        accepts: [2]
        kind: score
        title: { id: Contoh, en: Demo }
        scales:
          often:
            options:
              - { id: never, value: 0, label: { id: Tidak, en: Never } }
              - { id: often, value: 2, label: { id: Sering, en: Often } }
        dimensions:
          - { id: listening, title: { id: Dengar, en: Listening }, read: listening }
        items:
          - { id: a, dimension: listening, scale: often, text: { id: Satu, en: One } }
          - { id: b, dimension: listening, scale: often, text: { id: Dua, en: Two }, gate: { when: [never], level: stop } }
        bands:
          - { from: 0, id: low, title: { id: Rendah, en: Low } }
          - { from: 75, id: top, title: { id: Tinggi, en: Top } }
        """;

    [Fact]
    public void ASoundChecklistIsRead()
    {
        var (checklist, found) = Read(Sound);
        Assert.Equal("", found);
        Assert.Equal("Dua", checklist!.Items[1].Text["id"]);
        Assert.Equal([new PageReference("listening", new Position(12, 66))], checklist.Reads);
    }

    [Theory]
    [InlineData("id: demo", "id: other",
        "demo.yml(1,5): error SBY215: the id 'other' is not the file's name. Write 'demo', or rename the file.")]
    [InlineData("id: b,", "id: a,", "demo.yml(15,11): error SBY203: item 'a' stands twice. Give one of them another id.")]
    [InlineData("id: often, value", "id: never, value",
        "demo.yml(10,15): error SBY203: scale 'often': option 'never' stands twice. Give one of them another id.")]
    [InlineData("scale: often, text: { id: Satu", "scale: oftn, text: { id: Satu",
        "demo.yml(14,43): error SBY204: no scale 'oftn'. Did you mean 'often'?")]
    [InlineData("id: a, dimension: listening", "id: a, dimension: listning",
        "demo.yml(14,25): error SBY204: no dimension 'listning'. Did you mean 'listening'?")]
    [InlineData("{ id: Contoh, en: Demo }", "{ id: Contoh }", "demo.yml(5,1): error SBY205: 'title' has no text in 'en'. Add it.")]
    [InlineData("{ id: Contoh, en: Demo }", "Demo",
        "demo.yml(5,8): error SBY205: 'title' must have a text for each language (id, en), not a text.")]
    [InlineData("from: 75", "from: 0",
        "demo.yml(18,13): error SBY206: bands must ascend: 0 follows 0. Put them in order, each with its own 'from'.")]
    [InlineData("from: 0,", "from: 5,", "demo.yml(17,13): error SBY206: the first band of the checklist must begin at 0, not 5.")]
    [InlineData("when: [never]", "when: [nevr]", "demo.yml(15,93): error SBY207: item 'b' has no option 'nevr'. Did you mean 'never'?")]
    [InlineData("when: [never]", "when: [never, often]",
        "demo.yml(15,86): error SBY212: every answer of item 'b' triggers its gate. Leave one option out of 'when'.")]
    [InlineData("value: 2", "value: 1.5", "demo.yml(10,29): error SBY210: 'value' must be a whole number from -1000 to 1000, not '1.5'.")]
    [InlineData("version: 3", "version: three",
        "demo.yml(2,10): error SBY210: 'version' must be a whole number from 1 to 1000000, not 'three'.")]
    [InlineData("scale: often, text: { id: Satu", "scale: often, weight: 0, text: { id: Satu",
        "demo.yml(14,58): error SBY210: 'weight' must be a whole number from 1 to 1000, not '0'.")]
    [InlineData("scale: often, text: { id: Satu", "scale: often, wieght: 2, text: { id: Satu",
        "demo.yml(14,50): error SBY201: item 'a' has no key 'wieght'. Did you mean 'weight'?")]
    [InlineData("accepts: [2]", "accepts: [3]", "demo.yml(3,11): error SBY202: 'accepts' names older versions: whole numbers from 1 to 2.")]
    [InlineData("read: listening }", "min-answered: 5/4 }",
        "demo.yml(12,74): error SBY202: 'min-answered' must be a part such as 4/5, at most 1000/1000.")]
    [InlineData("value: 0, ", "", "demo.yml(9,9): error SBY210: option 'never' has no 'value', and item 'a' is scored with it. Add it.")]
    [InlineData("from: 75, id: top", "from: 50, id: mid, title: { id: T, en: M } }\n  - { from: 75, id: top",
        "demo.yml(18,13): error SBY211: no complete answers of the checklist reach band 'mid' (from 50). Move its 'from', or remove it.")]
    [InlineData("level: stop }", "level: talk }",
        "demo.yml(15,108): error SBY202: 'level' cannot be 'talk'. It is one of: stop, pause, prepare.")]
    [InlineData("level: stop }", "level: stop, read: [listening, ''] }",
        "demo.yml(15,132): error SBY202: 'read' is empty. Give it a text.")]
    [InlineData("text: { id: Satu, en: One }", "text: { id: Satu, en: One }, flags: []",
        "demo.yml(14,79): error SBY202: 'flags' is empty. Add a flag, or remove it.")]
    [InlineData("text: { id: Satu, en: One }", "text: { id: Satu, en: One }, flags: [{ when: [nevr], level: talk }]",
        "demo.yml(14,96): error SBY207: item 'a' has no option 'nevr'. Did you mean 'never'?")]
    [InlineData("text: { id: Satu, en: One }", "text: { id: Satu, en: One }, flags: [{ when: [never], level: prepare }]",
        "demo.yml(14,111): error SBY202: 'level' cannot be 'prepare'. It is one of: stop, pause, talk.")]
    [InlineData("text: { id: Satu, en: One }",
        "text: { id: Satu, en: One }, flags: [{ when: never, level: talk }, { when: [never], level: stop }]",
        "demo.yml(14,119): error SBY202: an option of item 'a' is in two flags. Keep it in one.")]
    [InlineData("text: { id: Satu, en: One }", "text: { id: Satu, en: One }, flags: [{ when: [never, often], level: talk }]",
        "demo.yml(14,79): error SBY212: every answer of item 'a' triggers a flag. Leave one option out.")]
    [InlineData("text: { id: Dua, en: Two },", "text: { id: Dua, en: Two }, flags: [{ when: [often], level: talk }],",
        "demo.yml(15,78): error SBY202: item 'b' has a gate and flags. Keep one of the two, or ask in two items.")]
    [InlineData("text: { id: Satu, en: One }", "text: { id: Satu, en: One }, flags: [{ when: [never], level: talk }]",
        "demo.yml(17,13): error SBY211: no complete answers of the checklist that trigger no flag reach band 'low' (from 0). Move its "
        + "'from', or remove it.")]
    [InlineData("value: 0", "unknown: true, value: 0",
        "demo.yml(9,37): error SBY202: \"I don't know yet\" counts neither way. Remove 'value', or 'unknown'.")]
    [InlineData("value: 2", "unknown: true",
        "demo.yml(15,86): error SBY202: item 'b' offers \"I don't know yet\", of which its gate says nothing. Name it in 'when'.")]
    [InlineData("bands:", "lights: [{ from: 0, id: l, title: { id: L, en: L } }]\nbands:", "")]
    [InlineData("bands:",
        "lights: [{ from: 0, id: l, title: { id: L, en: L } }, { from: 50, id: m, title: { id: L, en: L } }, { from: 60, id: n, title: { "
        + "id: L, en: L } }]\nbands:",
        "demo.yml(16,63): error SBY211: no complete answers of dimension 'listening' reach band 'm' (from 50). Move its 'from', or remove "
        + "it.")]
    [InlineData("bands:", "lights:", "")]
    [InlineData("read: listening }", "bands: [{ from: 0, id: l, title: { id: L, en: L } }] }", "")]
    [InlineData("read: listening }", "read: listening }\n  - { id: empty, title: { id: K, en: E } }",
        "demo.yml(13,11): error SBY208: dimension 'empty' has no items. Add one, or remove the dimension.")]
    public void NamesTheFaultItsPlaceAndTheRemedy(string sound, string faulty, string diagnostic)
    {
        var (checklist, found) = Read(Sound.Replace(sound, faulty));
        Assert.Equal(diagnostic, found);
        Assert.Equal(diagnostic.Length == 0, checklist is not null);
    }

    [Theory]
    [InlineData("options: [P, Q]",
        "demo.yml(7,5): error SBY202: item 'a' has neither 'compare' nor a gate. Say how two answers compare: same, ordered, overlap, "
        + "slots, complement, turns, discuss.")]
    [InlineData("options: [P, Q], compare: turns",
        "demo.yml(7,123): error SBY202: 'turns' needs exactly the options 'me', 'you' and 'turns'.")]
    [InlineData("options: [P, Q], compare: overlap, many: false",
        "demo.yml(7,138): error SBY202: 'overlap' needs several answers. Remove 'many: false'.")]
    [InlineData("options: [P, Q], compare: same, many: true",
        "demo.yml(7,135): error SBY202: 'same' compares single answers. Remove 'many', or use 'overlap'.")]
    [InlineData("options: [P, Q], compare: same, stricter: first",
        "demo.yml(7,129): error SBY202: 'stricter' belongs to 'compare: ordered'. Remove it.")]
    [InlineData("options: [P, Q], compare: same, gate: none-in-common",
        "demo.yml(7,135): error SBY202: 'none-in-common' belongs to 'compare: overlap'. Use 'when' for other items.")]
    [InlineData("options: [P, Q], compare: sam",
        "demo.yml(7,123): error SBY202: 'compare' cannot be 'sam'. It is one of: same, ordered, overlap, slots, complement, turns, "
        + "discuss. Did you mean 'same'?")]
    [InlineData("options: [P, Q], compare: complement, gate: { when: [p] }",
        "demo.yml(7,141): error SBY202: an item with two lists cannot have a gate. Ask it in an item of its own.")]
    [InlineData("options: [P, Q], compare: slots, many: false",
        "demo.yml(7,136): error SBY202: 'slots' needs several answers. Remove 'many: false'.")]
    [InlineData("options: [P, Q], compare: same, flags: [{ when: [p], level: talk }]",
        "demo.yml(7,129): error SBY202: flags belong to 'kind: score'. Use a gate, or remove them.")]
    [InlineData("options: [P, { id: q, unknown: true, label: { en: Z } }], compare: same",
        "demo.yml(7,5): error SBY202: item 'a' has an option that is 'unknown', which belongs to 'kind: score'. Remove it.")]
    [InlineData("options: [P, Q], compare: same }\nlights:\n  - { from: 0, id: all, title: { en: All }",
        "demo.yml(8,1): error SBY202: lights belong to 'kind: score'; a comparison's percentage is never its headline. Remove them.")]
    [InlineData("options: [P, Q], compare: same }\nbands:\n  - { from: 0, id: all, title: { en: All }",
        "demo.yml(8,1): error SBY202: bands belong to 'kind: score'; a comparison's percentage is never its headline. Remove them.")]
    public void NamesWhatDoesNotGoTogetherInAComparison(string item, string diagnostic)
    {
        var options = item.Replace("P", "{ id: p, label: { en: P } }").Replace("Q", "{ id: q, label: { en: Q } }");
        var found = new DiagnosticBag();
        Assert.Null(ChecklistReader.Read(
            "id: demo\nversion: 1\nkind: compare\ntitle: { en: Demo }\ndimensions: [{ id: d, title: { en: D } }]\n"
            + $"items:\n  - {{ id: a, dimension: d, text: {{ en: A }}, {options} }}\n",
            "demo.yml", ["en"], found));
        Assert.Equal(diagnostic, string.Join('\n', found.ToSorted()));
    }

    [Fact]
    public void LightsAndBandsOfADimensionDoNotGoTogether()
    {
        var (checklist, found) =
            Read(Sound.Replace("bands:", "lights:").Replace("read: listening", "bands: [{ from: 0, id: l, title: { id: L, en: L } }]"));
        Assert.Null(checklist);
        Assert.Equal("demo.yml(12,11): error SBY202: dimension 'listening' has 'bands', and the checklist has 'lights' for all. Keep one.",
            found);
    }

    /// <summary>The middle light is reached by each part, and yet by none as the weakest of both without a flag.</summary>
    [Fact]
    public void ALightThatNoQuietAnswersHaveAsTheWeakestIsNamed()
    {
        var two = Sound.Replace("bands:", "lights:")
            .Replace("  - { id: b, dimension: listening, scale: often, text: { id: Dua, en: Two }, gate: { when: [never], level: stop } }",
                "  - { id: b, dimension: other, scale: often, text: { id: Dua, en: Two }, flags: [{ when: [never], level: talk }] }")
            .Replace("en: One }", "en: One }, flags: [{ when: [never], level: pause }]")
            .Replace("items:", "  - { id: other, title: { id: O, en: O } }\nitems:");
        Assert.Equal(
            "demo.yml(18,13): error SBY211: no complete answers of the checklist that trigger no flag reach band 'low' (from 0). Move its "
                + "'from', or remove it.",
            Read(two).Found);
    }

    [Fact]
    public void FindsAllFaultsInOneRunAndStillNamesThePages()
    {
        var bag = new DiagnosticBag();
        var faulty = Sound.Replace("en: Demo", "em: Demo").Replace("[never]", "[nevr]").Replace("from: 75", "from: 60, form: 1");
        Assert.Null(ChecklistReader.Read(faulty, "demo.yml", ["id", "en"], bag, out var reads));
        Assert.Equal(["SBY205 5", "SBY201 5", "SBY207 15", "SBY201 18"],
            bag.ToSorted().Select(problem => $"{problem.Rule.Code} {problem.Position.Line}"));
        Assert.Equal("listening", Assert.Single(reads).Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("text")]
    [InlineData("id: []\nversion: {}\nkind: []\ntitle: []\nscales: []\ndimensions: {}\nitems: text\nbands: 3")]
    [InlineData("id: demo\nitems: [[], 3, null, {}]\ndimensions: [null, [], {}, { id: {} }]\nbands: [1, {}, { from: {} }]\nscales: { a: "
        + "3, b: {}, c: { options: [3, {}] } }")]
    [InlineData("a: &a [x, x]\nb: [*a, *a]")]
    [InlineData("{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{")]
    public void HostileTextIsRefusedAndNeverACrash(string text)
    {
        var (checklist, found) = Read(text);
        Assert.Null(checklist);
        Assert.NotEqual("", found);
    }

    [Fact]
    public void EveryValueMayBeOfTheWrongKind()
    {
        foreach (var wrong in new[] { "[]", "{}", "null", "3", "[[1]]", "{ a: b }", "\"\"", "-99999999999999999999" })
            foreach (var line in Sound.Split('\n').Where(line => line.Contains(": ")))
            {
                var key = line[..(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)];
                var (checklist, found) = Read(Sound.Replace(line, key + wrong + (line.TrimEnd().EndsWith('}') ? " }" : "")));
                Assert.True(checklist is not null || found.Length > 0);
            }
    }

    [Fact]
    public void FourThousandItemsAreTooMany()
    {
        var text = new StringBuilder(Sound[..Sound.IndexOf("bands:", StringComparison.Ordinal)]);
        for (var i = 0; i < 3998; i++) text.Append($"  - {{ id: i{i}, dimension: listening, scale: often, text: {{ id: x, en: x }} }}\n");
        Assert.Contains("demo.yml(13,1): error SBY214: 4000 items are more than the 200 that fit. Split the checklist.",
            Read(text.ToString()).Found);
    }

    [Fact]
    public void TheCompatibilityHashChangesWithValuesGatesAndFlagsAndNotWithTexts()
    {
        string HashOf(string sound, string changed) => Read(Sound.Replace(sound, changed)).Checklist!.CompatibilityHash;
        var hash = HashOf("id: demo", "id: demo");
        Assert.Equal(hash, HashOf("en: Two", "en: Other words"));
        Assert.Equal(hash, HashOf("from: 75", "from: 80"));
        Assert.NotEqual(hash, HashOf("value: 2", "value: 3"));
        Assert.NotEqual(hash, HashOf("level: stop", "level: pause"));
        Assert.NotEqual(hash, HashOf("[never]", "[often]"));
        Assert.Equal(hash, HashOf("en: One }", "en: One }, evidence: true"));
        Assert.Equal(hash, HashOf("bands:", "lights:"));
        var bands = Sound[Sound.IndexOf("bands:", StringComparison.Ordinal)..];
        string HashOfFlag(string flag) =>
            Read(Sound.Replace(bands, "").Replace("en: One }", "en: One }, flags: [" + flag + "]")).Checklist!.CompatibilityHash;
        Assert.Equal(hash, HashOf(bands, ""));
        Assert.NotEqual(hash, HashOfFlag("{ when: [often], level: talk }"));
        Assert.NotEqual(HashOfFlag("{ when: [often], level: pause }"), HashOfFlag("{ when: [often], level: talk }"));
    }

    [Fact]
    public void TheScaffoldPassesEveryCheck()
    {
        foreach (var languages in new[] { new[] { "id", "en" }, ["en"], ["id", "en", "jv"] })
        {
            var found = new DiagnosticBag();
            Assert.NotNull(ChecklistReader.Read(ChecklistScaffold.Write("trial", languages), "trial.yml", languages, found));
            Assert.Empty(found.ToSorted());
        }
    }

    private static (Checklist? Checklist, string Found) Read(string text)
    {
        var found = new DiagnosticBag();
        var checklist = ChecklistReader.Read(text.Replace("\r", ""), "demo.yml", ["id", "en"], found);
        return (checklist, string.Join('\n', found.ToSorted()));
    }
}
