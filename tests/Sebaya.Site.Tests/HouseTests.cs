using System.Text.RegularExpressions;
using Sebaya.Content;
using Sebaya.Content.Reading;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>
/// What the program's code may not hold, because it belongs to the text: pages, checklists, licences and colours. It holds no sentinel
/// characters either: pages are typed segments, not text that is searched again.
/// </summary>
public partial class HouseTests
{
    private static readonly string[] Endings = [".cs", ".ts", ".cshtml", ".sbn", ".css"];

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

    private static IEnumerable<string> Found(Regex pattern, Func<Match, bool> isWrong, string? allowed = null) =>
        from folder in (string[])["src", "theme"]
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where path != allowed && Endings.Contains(Path.GetExtension(file)) && !path.Contains("/obj/") && !path.Contains("/bin/")
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.Text.TrimStart().StartsWith('*')
        from match in pattern.Matches(line.Text)
        where isWrong(match)
        select $"{path}({line.Number}): {match.Value}";

    [GeneratedRegex("""["'`]([a-z0-9/-]+)["'`]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\b(?!;)|\b(rgba?|hsla?|oklch|oklab)\(")]
    private static partial Regex Colour();

    [GeneratedRegex(@"\bCC[ -]BY\b|creativecommons\.org|spdx\.org", RegexOptions.IgnoreCase)]
    private static partial Regex Licence();

    [GeneratedRegex(@"[\uE000-\uF8FF]|\\u[eE][0-9a-fA-F]{3}|\\uF[0-8]")]
    private static partial Regex Sentinel();
}
