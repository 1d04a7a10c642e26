using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Checklists;

/// <summary>Reads a checklist's definition from YAML and proves that every band and dimension can be reached.</summary>
public static class ChecklistReader
{
    /// <summary>
    /// Problems that leave values and bands as the file states them. If only these were found, proving that every band can be reached still
    /// makes sense.
    /// </summary>
    private static readonly ImmutableArray<Rule> LeaveSumsWhole =
    [
        Rules.ChecklistUnknownKey, Rules.ChecklistTranslation, Rules.KeyDuplicate, Rules.ChecklistName, Rules.ChecklistGateOption,
        Rules.ChecklistEmptyDimension,
    ];

    /// <summary>The checklist, or null where anything is wrong with it. Every problem is recorded, not only the first.</summary>
    /// <param name="file">Its path as messages show it. The file name without its extension must be the checklist's id.</param>
    /// <param name="languages">The languages that every text must be written in.</param>
    public static Checklist? Read(string text, string file, TextLanguages languages, DiagnosticBag diagnostics) =>
        Read(text, file, languages, diagnostics, out _);

    /// <summary>
    /// The same; also returns every page that the file links to, even where the checklist is null, so that one run reports broken links as
    /// well.
    /// </summary>
    public static Checklist? Read(
        string text, string file, TextLanguages languages, DiagnosticBag diagnostics, out ImmutableArray<PageReference> reads)
    {
        var context = new ReadingContext(file, languages);
        var checklist = YamlText.Parse(text, file, context.Diagnostics) switch
        {
            YamlMapping mapping => Read(mapping, context),
            { } other => Refuse(other, context),
            null => null,
        };
        var found = context.Diagnostics.ToSorted();
        diagnostics.AddRange(found);
        reads = [.. context.Reads];
        return found.Any(problem => problem.Severity == Severity.Error) ? null : checklist;
    }

    private static Checklist? Refuse(YamlNode node, ReadingContext context)
    {
        context.Add(node.Position, Rules.ChecklistValue, $"a checklist must be a group of keys, not {node.Kind}.");
        return null;
    }

    private static Checklist Read(YamlMapping mapping, ReadingContext context)
    {
        var reader = context.Reader(mapping, "the checklist");
        var id = ReadName(reader, context);
        var version = reader.WholeNumber("version", 1, ChecklistLimits.Version, Rules.ChecklistWholeNumber, needed: true);
        var kind = reader.OneOf("kind", ["score", "compare"], needed: true) == "compare" ? ChecklistKind.Compare : ChecklistKind.Score;
        var scales = new ScaleReader(context).ReadAll(reader);
        var dimensionReader = new DimensionReader(context);
        var dimensions = dimensionReader.ReadAll(reader);
        var dimensionsAreWhole = reader.Find("dimensions") is YamlSequence list && list.Items.Length == dimensions.Length;
        var items = new ItemReader(context, kind, dimensions, dimensionsAreWhole, scales).ReadAll(reader);
        var bands = dimensionReader.ReadBands(reader, "the checklist");
        var lights = dimensionReader.ReadBands(reader, "the checklist", "lights");
        var checklist = new Checklist
        {
            Id = id ?? "",
            Version = version ?? 1,
            Accepts = ReadAccepts(reader, version ?? ChecklistLimits.Version),
            Kind = kind,
            Share = reader.Flag("share", false),
            Store = reader.OneOf("store", ["ask", "never"]) == "ask" ? StoragePolicy.Ask : StoragePolicy.Never,
            Minutes = reader.WholeNumber("minutes", 1, 600, Rules.ChecklistWholeNumber),
            Title = context.Text(reader, "title", needed: true) ?? ItemReader.Untranslated,
            Intro = context.Text(reader, "intro"),
            Dimensions = [.. dimensions.Select(dimension => dimension.Dimension)],
            Items = items,
            Bands = [.. bands.Select(band => band.Band)],
            Lights = [.. lights.Select(light => light.Band)],
            Reads = [.. context.Reads],
            VersionPosition = reader.PlaceOf("version"),
        };
        reader.Finish();
        CheckWhole(reader, context, checklist, new PlacedParts(dimensions, bands, lights));
        return checklist;
    }

    private static string? ReadName(MappingReader reader, ReadingContext context)
    {
        var id = context.Id(reader);
        var name = Path.GetFileNameWithoutExtension(context.File);
        if (id is not null && id != name)
            context.Add(reader.Find("id")!.Position, Rules.ChecklistName,
                $"the id '{id}' is not the file's name. Write '{name}', or rename the file.");
        return id;
    }

    private static ImmutableArray<int> ReadAccepts(MappingReader reader, int version)
    {
        var accepts = ImmutableArray.CreateBuilder<int>();
        foreach (var word in reader.TextList("accepts"))
        {
            if (int.TryParse(word.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out var older)
                && older >= 1 && older < version) accepts.Add(older);
            else reader.Wrong(word.Position, $"'accepts' names older versions: whole numbers from 1 to {version - 1}.");
        }
        return accepts.ToImmutable();
    }

    private static void CheckWhole(MappingReader reader, ReadingContext context, Checklist checklist, PlacedParts parts)
    {
        var dimensions = parts.Dimensions;
        var itemsAreWhole = reader.Find("items") is YamlSequence list && list.Items.Length == checklist.Items.Length;
        for (var i = 0; itemsAreWhole && i < dimensions.Length; i++)
            if (checklist.Items.All(item => item.Dimension != i))
                context.Add(dimensions[i].Place, Rules.ChecklistEmptyDimension,
                    $"dimension '{dimensions[i].Dimension.Id}' has no items. Add one, or remove the dimension.");

        foreach (var (key, bands) in new[] { ("bands", parts.Bands), ("lights", parts.Lights) })
            if (checklist.Kind == ChecklistKind.Compare && !bands.IsEmpty)
                reader.Wrong(reader.PlaceOf(key),
                    $"{key} belong to 'kind: score'; a comparison's percentage is never its headline. Remove them.");
        if (!parts.Lights.IsEmpty && dimensions.FirstOrDefault(dimension => !dimension.Bands.IsEmpty) is { } doubled)
            reader.Wrong(doubled.Place,
                $"dimension '{doubled.Dimension.Id}' has 'bands', and the checklist has 'lights' for all. Keep one.");

        if (checklist.Kind == ChecklistKind.Compare || !itemsAreWhole) return;
        if (context.Diagnostics.ToSorted().Any(problem => !LeaveSumsWhole.Contains(problem.Rule))) return;
        new ReachabilityProof(context, reader.PlaceOf("items"), checklist, parts).Check();
    }
}

/// <summary>The parts of a checklist that have bands, each with its position in the file.</summary>
internal sealed record PlacedParts(
    ImmutableArray<PlacedDimension> Dimensions, ImmutableArray<PlacedBand> Bands, ImmutableArray<PlacedBand> Lights);
