using System.Collections.Immutable;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>The guide's terms, as <c>_glossary.yml</c> gives them.</summary>
public sealed record Glossary(ImmutableArray<GlossaryTerm> Terms)
{
    /// <summary>The file's path in the input.</summary>
    public const string FileName = "_glossary.yml";

    /// <summary>Most terms that are read; no glossary of one subject has more.</summary>
    public const int MostTerms = 2000;

    /// <summary>The glossary of a site that has none.</summary>
    public static Glossary Empty { get; } = new([]);

    /// <summary>Reads <c>_glossary.yml</c>, a list of terms.</summary>
    public static Glossary Read(SourceText source, TextLanguages languages, DiagnosticBag diagnostics)
    {
        var root = YamlText.Parse(source.Text, source.File, diagnostics);
        if (root is null or YamlMapping { Entries.IsEmpty: true }) return Empty;
        if (root is not YamlSequence list)
        {
            diagnostics.Add(source.File, root.Position, Rules.GlossaryEntry,
                "the glossary must be a list of terms, each beginning with '- id: …'.");
            return Empty;
        }
        if (list.Items.Length > MostTerms)
            diagnostics.Add(source.File, list.Items[MostTerms].Position, Rules.GlossaryEntry,
                $"there are {list.Items.Length:N0} terms; at most {MostTerms:N0} are read. Remove the others.");
        var terms = ImmutableArray.CreateBuilder<GlossaryTerm>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in list.Items.Take(MostTerms))
        {
            if (node is not YamlMapping mapping)
            {
                diagnostics.Add(source.File, node.Position, Rules.GlossaryEntry,
                    $"a term must be a group of keys (id, term, definition …), not {node.Kind}.");
                continue;
            }
            var term = ReadTerm(mapping, source.File, languages, diagnostics);
            if (!ids.Add(term.Id))
                diagnostics.Add(source.File, mapping.Position, Rules.GlossaryEntry, $"the term '{term.Id}' stands twice. Keep one.");
            else terms.Add(term);
        }
        return new Glossary(terms.ToImmutable());
    }

    private static GlossaryTerm ReadTerm(YamlMapping mapping, string file, TextLanguages languages, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "the term", file, diagnostics, Rules.GlossaryEntry, Rules.GlossaryEntry);
        var id = reader.ReadId() ?? "";
        var also = reader.Group("also") is { } group
            ? new MappingReader(group, "'also'", file, diagnostics, Rules.GlossaryEntry, Rules.GlossaryEntry)
            : null;
        var term = new GlossaryTerm(
            id,
            LocalizedText.Read(reader, "term", languages, diagnostics, Rules.GlossaryEntry)!,
            languages.ToImmutableDictionary(language => language, language =>
                ImmutableArray.CreateRange(also?.TextList(language).Select(item => item.Value) ?? [])),
            LocalizedText.Read(reader, "definition", languages, diagnostics, Rules.GlossaryEntry)!,
            reader.Text("page"),
            reader.Flag("link", true),
            reader.PlaceOf("page"));
        foreach (var unpublished in languages.Unpublished) also?.Find(unpublished);
        also?.Finish();
        reader.Finish();
        return term;
    }
}

/// <summary>One term.</summary>
/// <param name="Term">The term in each language, as it occurs in running text.</param>
/// <param name="Also">By language: other words that readers use for it, for search.</param>
/// <param name="PageKey">The key of the page that explains the term, if there is one.</param>
/// <param name="IsLinked">Whether its first use on a page shows its definition on demand.</param>
/// <param name="PagePosition">The position of the page's key in the file, for messages.</param>
public sealed record GlossaryTerm(
    string Id, LocalizedText Term, ImmutableDictionary<string, ImmutableArray<string>> Also, LocalizedText Definition,
    string? PageKey, bool IsLinked, Position PagePosition);
