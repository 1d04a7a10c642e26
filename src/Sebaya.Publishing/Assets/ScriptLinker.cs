using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Sebaya.Publishing.Assets;

/// <summary>
/// Replaces import paths in scripts by published names. Names contain content hashes, so imported scripts are named first; a cycle of
/// imports cannot be named and is a mistake in the theme.
/// </summary>
/// <param name="sources">Each script's text, by its path in the theme.</param>
/// <param name="nameOf">A script's name among the assets, by its path.</param>
/// <param name="publish">Publishes a script under a name and returns its address.</param>
public sealed partial class ScriptLinker(IReadOnlyDictionary<string, string> sources, Func<string, string> nameOf, Func<string, byte[],
    string> publish)
{
    private readonly Dictionary<string, Linked> _linked = [];
    private readonly HashSet<string> _underWay = [];

    /// <summary>All scripts that a script imports statically, directly or indirectly, nearest first.</summary>
    public ImmutableArray<string> ImportsOf(string name) => Link(name).Imports;

    /// <summary>Publishes a script and what it imports; returns its address.</summary>
    public string AddressOf(string name) => Link(name).Address;

    private Linked Link(string name)
    {
        if (_linked.TryGetValue(name, out var known)) return known;
        if (!_underWay.Add(name)) throw new InvalidDataException($"the scripts around '{name}' import each other in a circle");
        var imports = new List<string>();
        var text = Import().Replace(sources[name], match =>
        {
            var imported = Resolve(name, match.Groups["path"].Value);
            if (!sources.ContainsKey(imported))
                throw new InvalidDataException($"'{name}' imports '{match.Groups["path"].Value}', which is not there");
            var target = Link(imported);
            if (!match.Groups["dynamic"].Success) imports.AddRange([nameOf(imported), .. target.Imports]);
            return $"{match.Groups["before"].Value}{Relative(nameOf(name), target.Address)}{match.Groups["after"].Value}";
        });
        var linked = new Linked(publish(nameOf(name), Encoding.UTF8.GetBytes(text)), [.. imports.Distinct()]);
        _underWay.Remove(name);
        return _linked[name] = linked;
    }

    private static string Resolve(string from, string path)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == "..") parts.RemoveAt(parts.Count - 1);
            else if (part != ".") parts.Add(part);
        }
        return string.Join('/', parts);
    }

    /// <summary>
    /// The relative path from one script below <c>/assets/</c> to another. Relative, because the site may be published under any path.
    /// </summary>
    private static string Relative(string from, string address)
    {
        var up = from.Count(c => c == '/');
        return (up == 0 ? "./" : string.Concat(Enumerable.Repeat("../", up))) + address["/assets/".Length..];
    }

    private sealed record Linked(string Address, ImmutableArray<string> Imports);

    [GeneratedRegex("""(?<before>(?:\bfrom\s*|\bimport\s*|(?<dynamic>\bimport\s*\(\s*))["'])(?<path>\.{1,2}/[^"']+)(?<after>["'])""")]
    private static partial Regex Import();
}
