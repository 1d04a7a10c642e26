using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>Reads the items, after the dimensions and scales that they refer to.</summary>
internal sealed class ItemReader(
    ReadingContext context, ChecklistKind kind, ImmutableArray<PlacedDimension> dimensions, bool dimensionsAreWhole,
    Dictionary<string, Scale?> scales)
{
    /// <summary>
    /// Takes the place of a text that could not be read, so that the rest can still be checked. It is never part of a checklist that is
    /// returned.
    /// </summary>
    public static readonly LocalizedText Untranslated = new(ImmutableDictionary<string, string>.Empty);

    private static readonly string[] Comparisons = ["same", "ordered", "overlap", "slots", "complement", "turns", "discuss"];
    private static readonly string[] TurnIds = ["me", "turns", "you"];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly GateReader _gates = new(context, kind);

    /// <summary>Reads the list below <c>items</c>; an item that could not be read is left out.</summary>
    public ImmutableArray<Item> ReadAll(MappingReader checklist)
    {
        var nodes = checklist.List("items", needed: true);
        if (!context.IsWithin(nodes.Length, ChecklistLimits.Items, "items", checklist.PlaceOf("items"))) return [];
        if (nodes.IsEmpty && checklist.Find("items") is YamlSequence empty)
            context.Add(empty.Position, Rules.ChecklistValue, "the checklist has no items. Add at least one.");
        var items = ImmutableArray.CreateBuilder<Item>();
        foreach (var group in context.Groups(nodes, "items"))
            if (ReadItem(group) is { } item) items.Add(item);
        return items.ToImmutable();
    }

    private Item? ReadItem(YamlMapping group)
    {
        var name = ReadingContext.NameOf(group, "item");
        var reader = context.Reader(group, name);
        var id = context.Id(reader);
        if (id is not null && !context.IsNew(_seen, id, "item", reader.Find("id")!.Position)) id = null;
        var dimension = ReadDimension(reader);
        var scale = ReadScale(reader, name);
        var compare = ReadCompare(reader, scale);
        var item = new Item
        {
            Id = id ?? "",
            Dimension = dimension ?? 0,
            Options = scale?.Options ?? [],
            OffersNotApplicable = scale?.OffersNotApplicable ?? false,
            Many = ReadMany(reader, compare, scale),
            Weight = reader.WholeNumber("weight", 1, ChecklistLimits.Weight, Rules.ChecklistWholeNumber) ?? 1,
            Reverse = reader.Flag("reverse", false),
            Gate = _gates.Read(reader, name, scale, compare),
            Flags = _gates.ReadFlags(reader, name, scale),
            HasEvidence = reader.Flag("evidence", false),
            Compare = compare,
            Stricter = ReadStricter(reader, compare),
            Text = context.Text(reader, "text", needed: true) ?? Untranslated,
            Help = context.Text(reader, "help"),
            Read = context.Page(reader),
            Prompt = context.Text(reader, "prompt"),
            Offer = context.Text(reader, "offer"),
            Seek = context.Text(reader, "seek"),
        };
        reader.Finish();
        if (id is null || dimension is null || scale is null) return null;
        CheckUse(reader, item, scale, name);
        return item;
    }

    private int? ReadDimension(MappingReader reader)
    {
        if (reader.Text("dimension", needed: true) is not { } word) return null;
        for (var i = 0; i < dimensions.Length; i++)
            if (dimensions[i].Dimension.Id == word) return i;
        if (dimensionsAreWhole)
            context.Add(reader.Find("dimension")!.Position, Rules.ChecklistUnknownId,
                $"no dimension '{word}'.{Remedy(word, dimensions.Select(dimension => dimension.Dimension.Id))}");
        return null;
    }

    private Scale? ReadScale(MappingReader reader, string name)
    {
        var node = reader.Find("scale");
        if (reader.Find("options") is not null)
        {
            if (node is not null) reader.Wrong(node.Position, $"{name} has both 'scale' and 'options'. Keep one.");
            return new ScaleReader(context).ReadOptions(reader, name);
        }
        if (node is null)
        {
            reader.Wrong(reader.Mapping.Position, $"{name} has neither 'scale' nor 'options'. Add one.");
            return null;
        }
        if (reader.Text("scale") is not { } word) return null;
        if (scales.TryGetValue(word, out var scale)) return scale;
        context.Add(node.Position, Rules.ChecklistUnknownId, $"no scale '{word}'.{Remedy(word, scales.Keys)}");
        return null;
    }

    private Comparison? ReadCompare(MappingReader reader, Scale? scale)
    {
        if (reader.OneOf("compare", Comparisons) is not { } word) return null;
        var place = reader.Find("compare")!.Position;
        if (kind == ChecklistKind.Score)
        {
            reader.Wrong(place, "'compare' belongs to a checklist of 'kind: compare'. Remove it, or change the kind.");
            return null;
        }
        if (word == "turns" && scale is not null
            && !scale.Options.Select(option => option.Id).Order(StringComparer.Ordinal).SequenceEqual(TurnIds))
            reader.Wrong(place, "'turns' needs exactly the options 'me', 'you' and 'turns'.");
        return Enum.Parse<Comparison>(word, ignoreCase: true);
    }

    /// <summary>
    /// Items compared by overlap or slots take several options even where the file does not say so. Items with two lists never count as
    /// "many".
    /// </summary>
    private bool ReadMany(MappingReader reader, Comparison? compare, Scale? scale)
    {
        var isWritten = reader.Find("many") is not null;
        var needsMany = compare is Comparison.Overlap or Comparison.Slots;
        var many = reader.Flag("many", needsMany);
        var place = reader.Find("many")?.Position ?? reader.Mapping.Position;
        var word = compare?.ToString().ToLowerInvariant();
        if (isWritten && !many && needsMany) reader.Wrong(place, $"'{word}' needs several answers. Remove 'many: false'.");
        if (many && compare is (Comparison.Same or Comparison.Ordered or Comparison.Turns))
            reader.Wrong(place, $"'{word}' compares single answers. Remove 'many', or use 'overlap'.");
        if ((many || compare is Comparison.Complement) && scale is { OffersNotApplicable: true })
            reader.Wrong(place,
                "an item with several answers cannot use a scale that is 'not-applicable: true'; none chosen says the same.");
        return many && compare is not Comparison.Complement;
    }

    private StricterEnd? ReadStricter(MappingReader reader, Comparison? compare)
    {
        if (reader.OneOf("stricter", ["first", "last"]) is not { } word) return null;
        if (compare is Comparison.Ordered) return word == "first" ? StricterEnd.First : StricterEnd.Last;
        reader.Wrong(reader.PlaceOf("stricter"), "'stricter' belongs to 'compare: ordered'. Remove it.");
        return null;
    }

    /// <summary>Checks that the options fit the item's use: score, comparison or gate.</summary>
    private void CheckUse(MappingReader reader, Item item, Scale scale, string name)
    {
        if (kind == ChecklistKind.Compare) CheckCompared(reader, item, name);
        else if (item.Counts && reader.Find("gate") is null) CheckScored(reader, item, scale, name);
    }

    private static void CheckCompared(MappingReader reader, Item item, string name)
    {
        if (item.Compare is null && item.Counts && reader.Find("compare") is null && reader.Find("gate") is null)
            reader.Wrong(reader.Mapping.Position,
                $"{name} has neither 'compare' nor a gate. Say how two answers compare: {string.Join(", ", Comparisons)}.");
        if (item.Unknown != 0)
            reader.Wrong(reader.Mapping.Position, $"{name} has an option that is 'unknown', which belongs to 'kind: score'. Remove it.");
    }

    private void CheckScored(MappingReader reader, Item item, Scale scale, string name)
    {
        if (item.Many) reader.Wrong(reader.PlaceOf("many"), $"{name} is scored, so it takes one answer. Remove 'many'.");
        for (var i = 0; i < scale.Options.Length; i++)
            if (scale.Options[i] is { Value: null, IsUnknown: false } option)
                context.Add(scale.Places[i], Rules.ChecklistWholeNumber,
                    $"option '{option.Id}' has no 'value', and {name} is scored with it. Add it.");
    }

    internal static string Remedy(string word, IEnumerable<string> known) => DidYouMean.HintOrList(word, known.Take(20).ToList());
}
