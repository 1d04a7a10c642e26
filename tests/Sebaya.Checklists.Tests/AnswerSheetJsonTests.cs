namespace Sebaya.Checklists.Tests;

public class AnswerSheetJsonTests
{
    private static readonly Checklist Demo = Reduced.Read("""
        { "kind": "compare", "dimensions": [ { "id": "x" } ], "items": [
            { "id": "one", "dimension": "x", "compare": "same", "options": ["p", "q"] },
            { "id": "many", "dimension": "x", "compare": "overlap", "options": ["p", "q"] },
            { "id": "both", "dimension": "x", "compare": "complement", "options": ["p", "q"] } ] }
        """);

    [Theory]
    [InlineData("{", "the answers are not JSON: ")]
    [InlineData("", "the answers are not JSON: ")]
    [InlineData("3", "answers must be an object of item ids, not a number.")]
    [InlineData("[{}, 3]", "answers[1] must be an object of item ids, not a number.")]
    [InlineData("""{ "oen": "p" }""", "answers: 'demo' has no item 'oen'.")]
    [InlineData("""[{}, { "one": "x" }]""", "answers[1]: item 'one' has no option 'x'.")]
    [InlineData("""{ "one": "na" }""", "answers: item 'one' does not offer \"na\".")]
    [InlineData("""{ "one": ["p"] }""", "answers: item 'one' takes one option id, not a list.")]
    [InlineData("""{ "one": 1 }""", "answers: item 'one' takes one option id, not a number.")]
    [InlineData("""{ "one": true }""", "answers: item 'one' takes one option id, not true or false.")]
    [InlineData("""{ "one": "p", "one": "q" }""", "the answers are not JSON: ")]
    [InlineData("""{ "one": "\ud800" }""", "the answers are not JSON: ")]
    [InlineData("""{ "many": "p" }""", "answers: item 'many' takes a list of option ids, not a text.")]
    [InlineData("""{ "many": ["p", 1] }""", "answers: item 'many' takes a list of option ids; in it is a number.")]
    [InlineData("""{ "many": ["p", "p"] }""", "answers: item 'many' names option 'p' twice.")]
    [InlineData("""{ "both": ["p"] }""", "answers: item 'both' takes {\"offer\": […], \"seek\": […]}, not a list.")]
    [InlineData("""{ "both": { "offer": ["x"] } }""", "answers: item 'both', 'offer', has no option 'x'.")]
    [InlineData("""{ "both": { "want": [] } }""", "answers: item 'both' takes 'offer' and 'seek', not 'want'.")]
    public void NamesWhatDoesNotFit(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<AnswerException>(() => AnswerSheetJson.Read(Demo, json)).Message);

    [Fact]
    public void EmptyListsNullAndMissingKeysAreBlank() => Assert.Equal(
        AnswerSheet.BlankFor(Demo).Answers,
        Reduced.Sheet(Demo, """{ "one": null, "many": [], "both": { "offer": [], "seek": [] } }""").Answers);

    [Fact]
    public void KnowsAListOfSheetsFromOne()
    {
        Assert.False(AnswerSheetJson.Read(Demo, "{}").IsArray);
        Assert.True(AnswerSheetJson.Read(Demo, "[]").IsArray);
        Assert.Equal(2, AnswerSheetJson.Read(Demo, "[{},{}]").Sheets.Length);
    }
}
