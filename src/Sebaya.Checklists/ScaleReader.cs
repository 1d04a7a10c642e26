using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>A list of options with their positions in the file: a named scale that items share, or an item's own list.</summary>
internal sealed record Scale(ImmutableArray<Option> Options, bool OffersNotApplicable, ImmutableArray<Position> Places);

/// <summary>Reads scales and lists of options.</summary>
internal sealed class ScaleReader(ReadingContext context)
{
    /// <summary>
    /// Reads the scales, by name. A scale that could not be read is present as null, so that items that use it are not reported as well.
    /// </summary>
    public Dictionary<string, Scale?> ReadAll(MappingReader checklist)
    {
        var scales = new Dictionary<string, Scale?>(StringComparer.Ordinal);
        if (checklist.Group("scales") is not { } group) return scales;
        if (!context.IsWithin(group.Entries.Length, ChecklistLimits.Dimensions, "scales", checklist.PlaceOf("scales"))) return scales;
        foreach (var entry in group.Entries)
        {
            var name = entry.Key.Value;
            if (!context.IsId(name, entry.Key.Position)) continue;
            if (scales.ContainsKey(name))
            {
                context.Add(entry.Key.Position, Rules.ChecklistDuplicateId, $"scale '{name}' stands twice. Give one of them another id.");
                continue;
            }
            scales[name] = entry.Value is YamlMapping mapping ? ReadScale(mapping, name) : null;
            if (entry.Value is not YamlMapping)
                context.Add(entry.Value.Position, Rules.ChecklistValue, $"scale '{name}' must be a group of keys, not {entry.Value.Kind}.");
        }
        return scales;
    }

    private Scale? ReadScale(YamlMapping mapping, string name)
    {
        var reader = context.Reader(mapping, $"scale '{name}'");
        var offersNotApplicable = reader.Flag("not-applicable", false);
        var options = ReadOptions(reader, $"scale '{name}'");
        reader.Finish();
        return options is null ? null : options with { OffersNotApplicable = offersNotApplicable };
    }

    /// <summary>Reads the list below <c>options</c>; null where any part of it could not be read.</summary>
    public Scale? ReadOptions(MappingReader owner, string what)
    {
        var nodes = owner.List("options", needed: true);
        if (nodes.IsEmpty)
        {
            if (owner.Find("options") is YamlSequence empty)
                context.Add(empty.Position, Rules.ChecklistValue, $"{what} has no options. Add at least one.");
            return null;
        }
        if (!context.IsWithin(nodes.Length, ChecklistLimits.Options, $"options of {what}", owner.PlaceOf("options"))) return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var options = ImmutableArray.CreateBuilder<Option>();
        var places = ImmutableArray.CreateBuilder<Position>();
        foreach (var group in context.Groups(nodes, "options"))
        {
            if (ReadOption(group, what, seen) is not { } option) continue;
            options.Add(option);
            places.Add(group.Position);
        }
        CheckUnknown(what, options, places);
        return options.Count == nodes.Length ? new Scale(options.ToImmutable(), false, places.ToImmutable()) : null;
    }

    private void CheckUnknown(string what, IList<Option> options, IList<Position> places)
    {
        var unknown = Enumerable.Range(0, options.Count).Where(i => options[i].IsUnknown).ToList();
        if (unknown.Count > 1)
            context.Add(places[unknown[1]], Rules.ChecklistValue, $"{what} has two options that are 'unknown'. Keep one.");
        else if (unknown.Count == 1 && options.Count == 1)
            context.Add(places[0], Rules.ChecklistValue, $"{what} offers nothing but \"I don't know yet\". Add an option.");
    }

    private Option? ReadOption(YamlMapping group, string what, HashSet<string> seen)
    {
        var reader = context.Reader(group, "the option");
        var id = context.Id(reader);
        var isWritten = reader.Find("value") is not null;
        var value = reader.WholeNumber("value", -ChecklistLimits.Value, ChecklistLimits.Value, Rules.ChecklistWholeNumber);
        var isUnknown = reader.Flag("unknown", false);
        var label = context.Text(reader, "label", needed: true) ?? ItemReader.Untranslated;
        reader.Finish();
        if (isUnknown && isWritten)
            reader.Wrong(reader.PlaceOf("value"), "\"I don't know yet\" counts neither way. Remove 'value', or 'unknown'.");
        if (id is null || isWritten && value is null) return null;
        var place = reader.Find("id")!.Position;
        if (id == AnswerSheetJson.NotApplicable)
        {
            context.Add(place, Rules.ChecklistValue,
                $"'{id}' means \"does not apply\" in answers. Give the option another id, or the scale 'not-applicable: true'.");
            return null;
        }
        return context.IsNew(seen, id, $"{what}: option", place) ? new Option(id, value, label, isUnknown) : null;
    }
}
