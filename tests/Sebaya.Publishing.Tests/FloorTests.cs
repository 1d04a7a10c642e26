using System.Globalization;
using System.Text.RegularExpressions;
using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>
/// The oldest browsers in which everything works: Chromium 92, Safari 15, Firefox 91. Chromium's are run (tests/old-browsers); for the
/// other two this table answers: what the theme uses and when each browser got it. What scripts use of the language itself is the
/// compiler's affair: its <c>lib</c> names it.
/// </summary>
public sealed partial class FloorTests
{
    private static readonly double[] Floor = [92, 15, 91];

    [Fact]
    public void EverythingThatTheThemeUsesIsInTheTable() =>
        Assert.Empty(Used().Keys.Where(name => !Table().ContainsKey(name)).Order(StringComparer.Ordinal).Select(name =>
            $"'{name}' ({Used()[name]}) is not in browser-features.txt: look up when each browser got it, and add its line."));

    [Fact]
    public void WhatCameAfterTheFloorSaysWhyItsAbsenceCostsNothing() =>
        Assert.Empty(Table().Where(row => row.Value.Why is null && row.Value.Since.Zip(Floor).Any(pair => pair.First > pair.Second))
            .Select(row => row.Key));

    [Fact]
    public void TheTableFindsWhatIsTooNew()
    {
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        Styles("a:has(b) { anchor-name: --x; color: light-dark(#000, #fff); }", "x.css", used);
        Scripts("const all = navigator.gpu; new CompressionStream('gzip');", "x.ts", used);
        Assert.Equal(["anchor-name", "light-dark()", "navigator.gpu", "new-CompressionStream"],
            used.Keys.Where(name => !Table().ContainsKey(name)).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, (double[] Since, string? Why)> Table()
    {
        var table = new Dictionary<string, (double[], string?)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Sebaya.Publishing.Tests/Data/browser-features.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split(';', 2);
            var columns = parts[0].Split(' ');
            var why = parts.Length == 2 ? parts[1].Trim() : null;
            if (columns[0] == "old") foreach (var name in columns[1..]) table.Add(name, ([0, 0, 0], null));
            else table.Add(columns[0],
                ([.. columns[1..]
                .Select(version => version == "none" ? double.MaxValue : double.Parse(version, CultureInfo.InvariantCulture))], why));
        }
        return table;
    }

    /// <summary>Names with the file that first uses each.</summary>
    private static Dictionary<string, string> Used()
    {
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "theme"), "*.*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
            if (name.Contains("/obj/", StringComparison.Ordinal) || name.Contains("/bin/", StringComparison.Ordinal)
                || name.EndsWith(".d.ts", StringComparison.Ordinal)) continue;
            if (name.EndsWith(".css", StringComparison.Ordinal)) Styles(File.ReadAllText(file), name, used);
            else if (name.EndsWith(".ts", StringComparison.Ordinal)) Scripts(File.ReadAllText(file), name, used);
        }
        return used;
    }

    private static void Styles(string css, string file, Dictionary<string, string> used)
    {
        css = CommentOrString().Replace(css, "");
        foreach (Match block in Block().Matches(css))
            foreach (Match property in Property().Matches(block.Value)) used.TryAdd(property.Groups[1].Value, file);
        foreach (Match prelude in Prelude().Matches(css))
        {
            if (prelude.Value.TrimStart().StartsWith("@media", StringComparison.Ordinal))
                foreach (Match feature in MediaFeature().Matches(prelude.Value)) used.TryAdd($"({feature.Groups[1].Value})", file);
            else if (!prelude.Value.TrimStart().StartsWith('@'))
                foreach (Match pseudo in Pseudo().Matches(prelude.Value)) used.TryAdd(pseudo.Value, file);
        }
        foreach (Match block in Block().Matches(css))
            foreach (Match function in Function().Matches(block.Value)) used.TryAdd(function.Groups[1].Value + "()", file);
        foreach (Match rule in AtRule().Matches(css)) used.TryAdd(rule.Value, file);
    }

    private static void Scripts(string script, string file, Dictionary<string, string> used)
    {
        script = ScriptComment().Replace(script, "");
        foreach (Match member in Member().Matches(script)) used.TryAdd(member.Value, file);
        foreach (Match made in Made().Matches(script)) used.TryAdd($"new-{made.Groups[1].Value}", file);
    }

    [GeneratedRegex("""/\*.*?\*/|"[^"]*"|'[^']*'""", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();

    [GeneratedRegex(@"/\*.*?\*/|(?<![:'""])//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex ScriptComment();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"(?<=[{;]\s*)(-?[a-z][a-z-]*)(?=\s*:)")]
    private static partial Regex Property();

    [GeneratedRegex(@"[^{};]+(?=\{)")]
    private static partial Regex Prelude();

    [GeneratedRegex(@"::?[a-z][a-z-]*")]
    private static partial Regex Pseudo();

    [GeneratedRegex(@"\(([a-z-]+)\s*[:)]")]
    private static partial Regex MediaFeature();

    [GeneratedRegex(@"(?<![\w-])([a-z][a-z-]*)\(")]
    private static partial Regex Function();

    [GeneratedRegex("@[a-z-]+")]
    private static partial Regex AtRule();

    [GeneratedRegex(@"\b(?:navigator|CSS|Intl|crypto|caches|performance)\.[a-zA-Z]+")]
    private static partial Regex Member();

    [GeneratedRegex(@"\bnew ([A-Z]\w*(?:Observer|Channel|Item|Stream|Encoder|Params))\b")]
    private static partial Regex Made();
}
