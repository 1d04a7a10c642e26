using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>Reads an item's gate, written as a group of keys or as the word <c>none-in-common</c>.</summary>
internal sealed class GateReader(ReadingContext context, ChecklistKind kind)
{
    private const string NoneInCommon = "none-in-common";

    public Gate? Read(MappingReader item, string name, Scale? scale, Comparison? compare)
    {
        var advice = context.Text(item, "gate-advice");
        var page = context.Page(item, "gate-read");
        switch (item.Find("gate"))
        {
            case YamlScalar { Value: NoneInCommon } word:
                if (compare is not Comparison.Overlap) item.Wrong(word.Position, $"'{NoneInCommon}' belongs to 'compare: overlap'. Use 'when' for other items.");
                return new NoneInCommonGate(advice, page);
            case YamlMapping group:
                if (advice is not null || page is not null)
                    item.Wrong(item.PlaceOf(advice is null ? "gate-read" : "gate-advice"), $"this goes with 'gate: {NoneInCommon}' only. Put 'advice' and 'read' into the gate.");
                if (compare is Comparison.Complement) item.Wrong(group.Position, "an item with two lists cannot have a gate. Ask it in an item of its own.");
                return ReadGroup(group, name, scale);
            case { } other:
                item.Wrong(other.Position, $"'gate' must be a group with 'when', or '{NoneInCommon}'.");
                return null;
            default:
                if (advice is not null || page is not null)
                    item.Wrong(item.PlaceOf(advice is null ? "gate-read" : "gate-advice"), $"{name} has no gate. Add 'gate: {NoneInCommon}', or remove this.");
                return null;
        }
    }

    private AnswerGate ReadGroup(YamlMapping group, string name, Scale? scale)
    {
        var reader = context.Reader(group, $"the gate of {name}");
        var when = reader.TextList("when", needed: true);
        if (when.IsEmpty && reader.Find("when") is YamlSequence { Items.IsEmpty: true } empty)
            reader.Wrong(empty.Position, "'when' names no option. Name at least one.");
        var chosen = 0u;
        foreach (var word in when)
        {
            var index = scale?.Options.Select(option => option.Id).ToList().IndexOf(word.Value) ?? 0;
            if (index >= 0) chosen |= 1u << index;
            else
                context.Add(word.Position, Rules.ChecklistGateOption,
                    $"{name} has no option '{word.Value}'.{ItemReader.Remedy(word.Value, scale!.Options.Select(option => option.Id))}");
        }
        if (scale is { OffersNotApplicable: false } && chosen == (1u << scale.Options.Length) - 1)
            context.Add(reader.PlaceOf("when"), Rules.ChecklistGateNeverClear, $"every answer of {name} triggers its gate. Leave one option out of 'when'.");
        var level = reader.OneOf("level", ["stop", "pause", "prepare"], needed: kind == ChecklistKind.Score);
        var gate = new AnswerGate(
            chosen, level is null ? GateLevel.Stop : Enum.Parse<GateLevel>(level, ignoreCase: true), context.Text(reader, "advice"), context.Page(reader));
        reader.Finish();
        return gate;
    }
}
