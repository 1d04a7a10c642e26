using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>Reads an item's gate (a group of keys, or the word <c>none-in-common</c>) and its flags.</summary>
internal sealed class GateReader(ReadingContext context, ChecklistKind kind)
{
    private const string NoneInCommon = "none-in-common";

    public Gate? Read(MappingReader item, string name, Scale? scale, Comparison? compare)
    {
        var advice = context.Text(item, "gate-advice");
        var pages = context.Pages(item, "gate-read");
        // The position of a key that is only allowed with 'none-in-common'.
        Position? outside = advice is not null ? item.PlaceOf("gate-advice") : null;
        if (outside is null && !pages.IsEmpty) outside = item.PlaceOf("gate-read");
        switch (item.Find("gate"))
        {
            case YamlScalar { Value: NoneInCommon } word:
                if (compare is not (Comparison.Overlap or Comparison.Slots))
                    item.Wrong(word.Position, $"'{NoneInCommon}' belongs to 'compare: overlap'. Use 'when' for other items.");
                return new NoneInCommonGate(advice, pages);
            case YamlMapping group:
                if (outside is not null)
                    item.Wrong(outside.Value, $"this goes with 'gate: {NoneInCommon}' only. Put 'advice' and 'read' into the gate.");
                if (compare is Comparison.Complement)
                    item.Wrong(group.Position, "an item with two lists cannot have a gate. Ask it in an item of its own.");
                return ReadGate(group, name, scale);
            case { } other:
                item.Wrong(other.Position, $"'gate' must be a group with 'when', or '{NoneInCommon}'.");
                return null;
            default:
                if (outside is not null) item.Wrong(outside.Value, $"{name} has no gate. Add 'gate: {NoneInCommon}', or remove this.");
                return null;
        }
    }

    private AnswerGate ReadGate(YamlMapping group, string name, Scale? scale)
    {
        var reader = context.Reader(group, $"the gate of {name}");
        var when = ReadWhen(reader, name, scale);
        if (scale is { OffersNotApplicable: false } && when == AllOf(scale))
            context.Add(reader.PlaceOf("when"), Rules.ChecklistGateNeverClear,
                $"every answer of {name} triggers its gate. Leave one option out of 'when'.");
        if (scale is not null && (UnknownOf(scale) & ~when) != 0)
            reader.Wrong(reader.PlaceOf("when"), $"{name} offers \"I don't know yet\", of which its gate says nothing. Name it in 'when'.");
        var level = reader.OneOf("level", ["stop", "pause", "prepare"], needed: kind == ChecklistKind.Score);
        var gate = new AnswerGate(when, level is null ? Urgency.Stop : LevelOf(level), context.Text(reader, "advice"),
            context.Pages(reader));
        reader.Finish();
        return gate;
    }

    /// <summary>Reads the list below <c>flags</c>; empty where absent.</summary>
    public ImmutableArray<Flag> ReadFlags(MappingReader item, string name, Scale? scale)
    {
        var flags = ImmutableArray.CreateBuilder<Flag>();
        var (place, nodes) = (item.PlaceOf("flags"), item.List("flags"));
        if (nodes.IsEmpty && item.Find("flags") is YamlSequence) item.Wrong(place, "'flags' is empty. Add a flag, or remove it.");
        if (!nodes.IsEmpty && kind == ChecklistKind.Compare)
            item.Wrong(place, "flags belong to 'kind: score'. Use a gate, or remove them.");
        if (!nodes.IsEmpty && item.Find("gate") is not null)
            item.Wrong(place, $"{name} has a gate and flags. Keep one of the two, or ask in two items.");
        foreach (var group in context.Groups(nodes, "flags")) flags.Add(ReadFlag(group, name, scale, flags));
        // An "I don't know yet" answer counts as triggering even where no flag names it.
        var speaking = flags.Aggregate(scale is null ? 0 : UnknownOf(scale), (set, flag) => set | flag.When);
        if (flags.Count > 0 && scale is { OffersNotApplicable: false } && speaking == AllOf(scale))
            context.Add(place, Rules.ChecklistGateNeverClear, $"every answer of {name} triggers a flag. Leave one option out.");
        return flags.ToImmutable();
    }

    private Flag ReadFlag(YamlMapping group, string name, Scale? scale, IEnumerable<Flag> before)
    {
        var reader = context.Reader(group, $"the flag of {name}");
        var when = ReadWhen(reader, name, scale);
        if (before.Any(flag => (flag.When & when) != 0))
            reader.Wrong(reader.PlaceOf("when"), $"an option of {name} is in two flags. Keep it in one.");
        var level = reader.OneOf("level", ["stop", "pause", "talk"], needed: true);
        var flag = new Flag(when, level is null ? Urgency.Talk : LevelOf(level), context.Text(reader, "advice"), context.Pages(reader));
        reader.Finish();
        return flag;
    }

    private uint ReadWhen(MappingReader reader, string name, Scale? scale)
    {
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
        return chosen;
    }

    private static Urgency LevelOf(string word) => Enum.Parse<Urgency>(word, ignoreCase: true);

    private static uint AllOf(Scale scale) => (1u << scale.Options.Length) - 1;

    private static uint UnknownOf(Scale scale) => (uint)scale.Options.Select((option, i) => option.IsUnknown ? 1 << i : 0).Sum();
}
