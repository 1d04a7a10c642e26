using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>Splits a page's file into front matter and text, and reads the front matter.</summary>
public static class FrontMatterReader
{
    private const int LongestDescription = 160;
    private static readonly string[] LayoutNames =
        [.. Enum.GetNames<PageLayout>().Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The front matter and where the text begins (an index into the file's text, and a line number from 1). Null, after recording the
    /// problem, where the front matter is missing or unusable.
    /// </summary>
    public static (FrontMatter FrontMatter, int BodyStart, int BodyLine)? Read(SourceText source, DiagnosticBag diagnostics) =>
        Split(source, diagnostics) is var (mapping, bodyStart, bodyLine)
            ? (Interpret(mapping, source.File, diagnostics), bodyStart, bodyLine) : null;

    /// <summary>The same, with the front matter as YAML that is not interpreted yet.</summary>
    internal static (YamlMapping FrontMatter, int BodyStart, int BodyLine)? Split(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Add(source.File, Position.Start, Rules.FileEmpty,
                "the page is empty. Write it, or remove the file in every language.");
            return null;
        }
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            diagnostics.Add(source.File, Position.Start, Rules.FrontMatterMissing,
                "the page does not begin with front matter. Begin with a line '---', then 'Title: …' and 'Description: …', then a line "
                    + "'---'.");
            return null;
        }
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        while (end >= 0 && end + 4 < text.Length && text[end + 4] != '\n') end = text.IndexOf("\n---", end + 1, StringComparison.Ordinal);
        if (end < 0)
        {
            diagnostics.Add(source.File, Position.Start, Rules.FrontMatterMissing,
                "the front matter has no end. Close it with a line '---'.");
            return null;
        }
        var bodyStart = Math.Min(text.Length, end + 5);
        var bodyLine = text.AsSpan(0, bodyStart).Count('\n') + 1;
        var node = YamlText.Parse(text[4..(end + 1)], source.File, diagnostics, firstLine: 2);
        if (node is null) return null;
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(source.File, node.Position, Rules.FrontMatterValue,
                $"front matter must be 'Key: value' lines, not {node.Kind}.");
            return null;
        }
        return (mapping, bodyStart, bodyLine);
    }

    private static FrontMatter Interpret(YamlMapping mapping, string file, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "front matter", file, diagnostics,
            Rules.FrontMatterUnknownKey, Rules.FrontMatterValue, ignoreCase: true);
        RefuseComputedValues(mapping, reader);
        var description = reader.Text("Description", needed: true);
        if (description is { Length: > LongestDescription })
            reader.Wrong(reader.Find("Description")!.Position,
                $"'Description' has {description.Length} characters; search results and chats show at most {LongestDescription}. Shorten "
                + "it.");
        var frontMatter = new FrontMatter(
            reader.Text("Title", needed: true) ?? "",
            description ?? "",
            Slug(reader),
            reader.Text("ShortTitle"),
            reader.Day("Published"),
            reader.Day("Updated"),
            reader.WholeNumber("Order", 0, 1_000_000),
            reader.Text("Topic"),
            Layout(reader),
            RedirectFrom(reader),
            reader.Text("Xref"),
            reader.Flag("Excluded", false),
            reader.Flag("QuickExit", false),
            reader.Flag("Draft", false),
            [.. mapping.Entries.Select(entry => (entry.Key.Value, entry.Value.Position))]);
        reader.Finish();
        return frontMatter;
    }

    /// <summary>Records values that begin with <c>=></c> or <c>-></c>: Statiq evaluates them as code, here they are a mistake.</summary>
    private static void RefuseComputedValues(YamlMapping mapping, MappingReader reader)
    {
        foreach (var entry in mapping.Entries)
            if (entry.Value is YamlScalar { Value: var value }
                && (value.StartsWith("=>", StringComparison.Ordinal) || value.StartsWith("->", StringComparison.Ordinal)))
                reader.Wrong(entry.Value.Position,
                    $"'{entry.Key.Value}' begins with '{value[..2]}', which means a computed value elsewhere. Write the value itself.");
    }

    private static string? Slug(MappingReader reader)
    {
        var slug = reader.Text("Slug");
        if (slug is { Length: > Slugs.LongestName })
        {
            reader.Wrong(reader.Find("Slug")!.Position,
                $"'Slug' has {slug.Length} characters; at most {Slugs.LongestName} fit into an address. Shorten it.");
            return null;
        }
        if (slug is null || Slugs.IsKebabCase(slug)) return slug;
        reader.Wrong(reader.Find("Slug")!.Position,
            $"'Slug' must be in kebab-case (a-z, 0-9, '-'), not '{slug}'. Write '{Slugs.ToKebabCase(slug)}'.");
        return null;
    }

    private static PageLayout? Layout(MappingReader reader) =>
        reader.OneOf("Layout", LayoutNames) is { } name ? Enum.Parse<PageLayout>(name, ignoreCase: true) : null;

    private static ImmutableArray<string> RedirectFrom(MappingReader reader)
    {
        var addresses = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.TextList("RedirectFrom"))
        {
            if (item.Value.Split('/').Any(part => part.Length > Slugs.LongestName))
                reader.Wrong(item.Position,
                    $"a part of this address has more than {Slugs.LongestName} characters, which no page's ever had. Remove the address.");
            else if (Slugs.IsAddress(item.Value)) addresses.Add(item.Value);
            else reader.Wrong(item.Position,
                $"'{item.Value}' is not an address of this site. Write it with slashes around it, for example '/id/aturan/'.");
        }
        return addresses.ToImmutable();
    }
}
