using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sebaya.Checklists;

/// <summary>Answers that do not fit their checklist; the message names what does not.</summary>
public sealed class AnswerException(string message) : Exception(message);

/// <summary>The sheets of one answers file.</summary>
/// <param name="IsArray">Whether the file held a list of sheets, so that a list of results is expected back.</param>
public sealed record AnswerFile(ImmutableArray<AnswerSheet> Sheets, bool IsArray);

/// <summary>Answers as JSON: item id → option id, "na", null, a list of option ids, or <c>{"offer": […], "seek": […]}</c>.</summary>
public static class AnswerSheetJson
{
    /// <summary>The JSON value that means "does not apply".</summary>
    public const string NotApplicable = "na";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads one sheet, or a list of sheets.</summary>
    /// <exception cref="AnswerException">The text is not JSON, or an answer does not fit; never ignored.</exception>
    public static AnswerFile Read(Checklist checklist, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                return new AnswerFile([ReadSheet(checklist, document.RootElement, "answers")], false);
            var sheets = document.RootElement.EnumerateArray().Select((sheet, i) => ReadSheet(checklist, sheet, $"answers[{i}]"));
            return new AnswerFile([.. sheets], true);
        }
        catch (JsonException error)
        {
            throw new AnswerException($"the answers are not JSON: {error.Message}");
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json throws this for a string that contains a lone surrogate.
            throw new AnswerException("the answers are not JSON: a text in it is not valid Unicode.");
        }
    }

    /// <summary>A sheet as JSON; blank items are left out.</summary>
    public static JsonObject ToJson(Checklist checklist, AnswerSheet sheet)
    {
        var json = new JsonObject();
        for (var i = 0; i < checklist.Items.Length; i++)
        {
            var (item, answer) = (checklist.Items[i], sheet[i]);
            if (answer.IsBlank) continue;
            json[item.Id] = answer.IsNotApplicable ? NotApplicable
                : item.HasTwoLists ? new JsonObject { ["offer"] = Ids(item, answer.Chosen), ["seek"] = Ids(item, answer.Sought) }
                : item.Many ? Ids(item, answer.Chosen)
                : item.Options[answer.Option].Id;
        }
        return json;
    }

    private static JsonArray Ids(Item item, uint chosen) =>
        new([.. item.Options.Where((_, i) => (chosen >> i & 1) != 0).Select(option => JsonValue.Create(option.Id))]);

    private static AnswerSheet ReadSheet(Checklist checklist, JsonElement json, string what)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new AnswerException($"{what} must be an object of item ids, not {Kind(json)}.");
        var answers = new Answer[checklist.Items.Length];
        var indices = checklist.Items.Select((item, i) => (item.Id, i))
            .ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (!indices.TryGetValue(property.Name, out var index))
                throw new AnswerException($"{what}: '{checklist.Id}' has no item '{property.Name}'.");
            answers[index] = ReadAnswer(checklist.Items[index], property.Value, $"{what}: item '{property.Name}'");
        }
        return new AnswerSheet([.. answers]);
    }

    private static Answer ReadAnswer(Item item, JsonElement json, string what)
    {
        if (json.ValueKind == JsonValueKind.Null) return Answer.Blank;
        if (item.HasTwoLists) return ReadLists(item, json, what);
        if (item.Many) return Answer.Many(ReadList(item, json, what));
        if (json.ValueKind != JsonValueKind.String) throw new AnswerException($"{what} takes one option id, not {Kind(json)}.");
        if (json.ValueEquals(NotApplicable))
            return item.OffersNotApplicable ? Answer.NotApplicable : throw new AnswerException($"{what} does not offer \"na\".");
        return Answer.One(OptionOf(item, json, what));
    }

    private static Answer ReadLists(Item item, JsonElement json, string what)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new AnswerException($"{what} takes {{\"offer\": […], \"seek\": […]}}, not {Kind(json)}.");
        var (offered, sought) = (0u, 0u);
        foreach (var property in json.EnumerateObject())
        {
            if (property.NameEquals("offer")) offered = ReadList(item, property.Value, $"{what}, 'offer',");
            else if (property.NameEquals("seek")) sought = ReadList(item, property.Value, $"{what}, 'seek',");
            else throw new AnswerException($"{what} takes 'offer' and 'seek', not '{property.Name}'.");
        }
        return Answer.Lists(offered, sought);
    }

    private static uint ReadList(Item item, JsonElement json, string what)
    {
        if (json.ValueKind != JsonValueKind.Array) throw new AnswerException($"{what} takes a list of option ids, not {Kind(json)}.");
        var chosen = 0u;
        foreach (var element in json.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.String)
                throw new AnswerException($"{what} takes a list of option ids; in it is {Kind(element)}.");
            var bit = 1u << OptionOf(item, element, what);
            if ((chosen & bit) != 0) throw new AnswerException($"{what} names option '{element.GetString()}' twice.");
            chosen |= bit;
        }
        return chosen;
    }

    private static int OptionOf(Item item, JsonElement json, string what)
    {
        for (var i = 0; i < item.Options.Length; i++)
            if (json.ValueEquals(item.Options[i].Id)) return i;
        throw new AnswerException($"{what} has no option '{json.GetString()}'.");
    }

    private static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
