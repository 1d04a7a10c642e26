using System.Text.RegularExpressions;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>
/// What source code must not contain. Keys of pages, ids of checklists, licences and colours belong to the guide's text. Characters of the
/// private use area would be markers in strings; pages are typed segments instead. Lines and files have a greatest length.
/// </summary>
public partial class HouseTests
{
    private static readonly string[] Endings = [".cs", ".ts", ".cshtml", ".sbn", ".css", ".mjs"];

    private static readonly string[] Reserved = [ReservedKeys.Home, ReservedKeys.Faq, ReservedKeys.Search, ReservedKeys.Sheets];

    [Fact]
    public void NoPageOfTheGuideIsNamedInCode()
    {
        var keys = new SiteReader([Repository.Input]).Read().Site!.Keys.Where(key => key.Contains('/') || key.Contains('-')).ToHashSet();
        keys.ExceptWith(Reserved);
        Assert.Empty(Found(Literal(), match => keys.Contains(match.Groups[1].Value)));
    }

    [Fact]
    public void NoChecklistOfTheGuideIsNamedInCode()
    {
        var ids = Directory.GetFiles(Path.Combine(Repository.Input, "_checklists"), "*.yml").Select(Path.GetFileNameWithoutExtension)
            .ToHashSet();
        Assert.Empty(Found(Literal(), match => ids.Contains(match.Groups[1].Value)));
    }

    [Fact]
    public void ColoursStandInTheTokensOnly() =>
        Assert.Empty(Found(Colour(), _ => true, "theme/Styles/tokens.css"));

    [Fact]
    public void NoLicenceIsNamedInCode() => Assert.Empty(Found(Licence(), _ => true));

    [Fact]
    public void NoCharacterOfThePrivateUseAreaStandsForSomethingElse() =>
        Assert.Empty(Found(Sentinel(), _ => true, "src/Sebaya.Content/Reading/TextRule.cs"));

    [Fact]
    public void LinesHaveAtMost140Columns() => Assert.Equal("", string.Join('\n',
        from file in Sources("src", "theme", "tests")
        from line in File.ReadLines(file.Full).Select((text, index) => (Text: text, Number: index + 1))
        where line.Text.Length > 140
        select $"{file.Path}({line.Number}): {line.Text.Length} columns"));

    [Fact]
    public void FilesHaveAtMost300Lines() => Assert.Equal("", string.Join('\n',
        from file in Sources("src", "theme", "tests")
        let lines = File.ReadLines(file.Full).Count()
        where lines > 300
        select $"{file.Path}: {lines} lines"));

    private static IEnumerable<(string Path, string Full)> Sources(params string[] folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where Endings.Contains(Path.GetExtension(file))
            && !path.Contains("/obj/") && !path.Contains("/bin/") && !path.Contains("/Vendor/")
        select (path, file);

    private static IEnumerable<string> Found(Regex pattern, Func<Match, bool> isWrong, string? allowed = null) =>
        from file in Sources("src", "theme")
        where file.Path != allowed
        from line in File.ReadLines(file.Full).Select((text, index) => (Text: text, Number: index + 1))
        where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.Text.TrimStart().StartsWith('*')
        from match in pattern.Matches(line.Text)
        where isWrong(match)
        select $"{file.Path}({line.Number}): {match.Value}";

    [GeneratedRegex("""["'`]([a-z0-9/-]+)["'`]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\b(?!;)|\b(rgba?|hsla?|oklch|oklab)\(")]
    private static partial Regex Colour();

    [GeneratedRegex(@"\bCC[ -]BY\b|creativecommons\.org|spdx\.org", RegexOptions.IgnoreCase)]
    private static partial Regex Licence();

    [GeneratedRegex(@"[\uE000-\uF8FF]|\\u[eE][0-9a-fA-F]{3}|\\uF[0-8]")]
    private static partial Regex Sentinel();
}
