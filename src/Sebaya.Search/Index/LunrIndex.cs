using System.Text;
using System.Text.Json;

namespace Sebaya.Search.Index;

/// <summary>
/// lunr 2.3.9's index: BM25 weights rounded to three decimals, one vector a document and field. A document's
/// reference is its number; a term's index is its place in ordinal order, where lunr's builder counts first appearances.
/// </summary>
public sealed class LunrIndex
{
    /// <summary>
    /// The BM25 parameter that lunr calls k1. The other, b, is 0, so that length does not count: a section that readers look for with many
    /// words is not found less by each of them.
    /// </summary>
    internal const double K1 = 1.2;

    /// <summary>The boost of a document that is the beginning of a page or a question.</summary>
    internal const double Opening = 1.4;

    private readonly TermCounts _counts;

    internal LunrIndex(TermCounts counts, IReadOnlyList<SearchDocument> documents)
    {
        _counts = counts;
        Vectors = [.. TermCounts.Fields.Select((_, field) => VectorsOf(field, documents))];
    }

    /// <summary>For each field and document: term numbers in ascending order, with their weights.</summary>
    internal IReadOnlyList<List<(int Term, double Weight)>[]> Vectors { get; }

    internal TermCounts Counts => _counts;

    /// <summary>The argument for <c>lunr.Index.load</c>, as JSON. The pipeline is empty, because queries consist of terms.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("version", "2.3.9");
            json.WriteStartArray("fields");
            foreach (var (name, _) in TermCounts.Fields) json.WriteStringValue(name);
            json.WriteEndArray();
            WriteVectors(json);
            WriteInvertedIndex(json);
            json.WriteStartArray("pipeline");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private List<(int, double)>[] VectorsOf(int field, IReadOnlyList<SearchDocument> documents)
    {
        var vectors = new List<(int, double)>[documents.Count];
        for (var i = 0; i < vectors.Length; i++) vectors[i] = [];
        for (var term = 0; term < _counts.Terms.Count; term++)
        {
            var idf = Idf(term, documents.Count);
            foreach (var (document, count) in _counts.Postings[field][term])
            {
                var score = idf * ((K1 + 1) * count) / (K1 + count);
                var boosted = score * TermCounts.Fields[field].Boost * (documents[document].OpensPage ? Opening : 1);
                // Rounds halves up, as JavaScript's Math.round does.
                vectors[document].Add((term, Math.Floor(boosted * 1000 + 0.5) / 1000));
            }
        }

        return vectors;
    }

    // lunr counts a document once for each field that contains the term.
    private double Idf(int term, int documents)
    {
        var having = _counts.Postings.Sum(field => field[term].Length);
        return Math.Log(1 + Math.Abs((documents - having + 0.5) / (having + 0.5)));
    }

    private void WriteVectors(Utf8JsonWriter json)
    {
        json.WriteStartArray("fieldVectors");
        for (var document = 0; document < Vectors[0].Length; document++)
        {
            for (var field = 0; field < Vectors.Count; field++)
            {
                json.WriteStartArray();
                json.WriteStringValue($"{TermCounts.Fields[field].Name}/{document}");
                json.WriteStartArray();
                foreach (var (term, weight) in Vectors[field][document])
                {
                    json.WriteNumberValue(term);
                    json.WriteNumberValue(weight);
                }

                json.WriteEndArray();
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    private void WriteInvertedIndex(Utf8JsonWriter json)
    {
        json.WriteStartArray("invertedIndex");
        for (var term = 0; term < _counts.Terms.Count; term++)
        {
            json.WriteStartArray();
            json.WriteStringValue(_counts.Terms[term]);
            json.WriteStartObject();
            json.WriteNumber("_index", term);
            for (var field = 0; field < Vectors.Count; field++)
            {
                json.WriteStartObject(TermCounts.Fields[field].Name);
                foreach (var (document, _) in _counts.Postings[field][term])
                {
                    json.WriteStartObject($"{document}");
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
