using System.Collections.Frozen;
using Sebaya.Diagnostics;

namespace Sebaya.Content;

/// <summary>The result of resolving a link: an address, or the rule that the link breaks and a message.</summary>
/// <param name="Address">An address below the site's root (beginning with a slash, with its anchor), or an absolute one of another
/// site.</param>
/// <param name="IsExternal">Whether it leaves the site.</param>
/// <param name="IsRemoved">Whether the target is something that the programme leaves out of the guide; the link's words are then shown
/// without a link.</param>
public readonly record struct LinkResult(string Address, bool IsExternal, Rule? Rule, string Message, bool IsRemoved = false)
{
    internal static LinkResult To(string address) => new(address, false, null, "");

    internal static LinkResult Out(string address) => new(address, true, null, "");

    internal static LinkResult Removed { get; } = new("", false, null, "", IsRemoved: true);

    internal static LinkResult Problem(Rule rule, string message) => new("", false, rule, message);
}

/// <summary>
/// Turns links as writers write them (paths of files, relative to the file that contains the link) into the published addresses.
/// </summary>
public sealed class LinkResolver
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    private readonly Site _site;
    private readonly FrozenDictionary<(string Language, string Xref), string> _xrefs;

    /// <summary>A resolver for one site.</summary>
    public LinkResolver(Site site)
    {
        _site = site;
        _xrefs = site.Pages.Where(page => page.FrontMatter.Xref is not null)
            .GroupBy(page => (page.Language, page.FrontMatter.Xref!))
            .ToFrozenDictionary(group => group.Key, group => group.First().Key);
    }

    /// <summary>Resolves a link as written on a page.</summary>
    public LinkResult Resolve(Page page, string target) =>
        Resolve($"{page.Language}/{page.Key}.md", page.Language, page, target);

    /// <summary>Whether the target of a page's link is left out by the programme, so that its words are shown without a link.</summary>
    public bool IsLeftOut(Page page, LinkSegment link) => !_site.Removed.IsEmpty && Resolve(page, link.Target).IsRemoved;

    /// <summary>Resolves a link written in any file of the input, for a reader of one language.</summary>
    /// <param name="path">The file's path below the input folder.</param>
    /// <param name="page">The page that was read from the file, if it is a page.</param>
    public LinkResult Resolve(string path, string language, Page? page, string target)
    {
        var hash = target.IndexOf('#');
        var file = hash < 0 ? target : target[..hash];
        var anchor = hash < 0 ? null : target[(hash + 1)..];
        if (file == "" && anchor is not null && page is not null) return ToSection(page, page, path, anchor);
        if (file == "") return LinkResult.Problem(Rules.LinkForm, "the link leads nowhere. Name a file, for example 'sessions.md'.");
        var colon = file.IndexOf(':');
        if (colon >= 0 && !file.AsSpan(0, colon).Contains('/')) return ToScheme(path, language, page, target, file, anchor, colon);
        if (file[0] == '/')
            return LinkResult.Problem(Rules.LinkForm,
            $"'{Short(file)}' is an address, not a file. Link to the file, relative to this one, for example 'sessions.md'.");
        if (file.Contains('\\'))
            return LinkResult.Problem(Rules.LinkForm, $"'{Short(file)}' has a backslash. Write '{Short(file.Replace('\\', '/'))}'.");
        return ToFile(path, language, page, Decode(file), anchor);
    }

    private LinkResult ToScheme(
        string from, string language, Page? page, string target, string file, string? anchor, int colon)
    {
        var scheme = file[..colon].ToLowerInvariant();
        if (scheme == "xref")
        {
            var name = file[(colon + 1)..];
            if (_xrefs.TryGetValue((language, name), out var key)) return ToSection(_site.Find(key, language)!, page, from, anchor);
            return LinkResult.Problem(Rules.LinkNoPage,
                $"no page has the Xref "
                + $"'{Short(name)}'.{DidYouMean.Hint(name, _xrefs.Keys.Where(x => x.Language == language).Select(x => x.Xref))}");
        }
        if (!Schemes.Contains(scheme))
            return LinkResult.Problem(Rules.LinkForm,
                $"links that begin with '{Short(scheme)}:' are not used. Use a file of this guide, or 'https:', 'mailto:' or 'tel:'.");
        if (scheme is "http" or "https" && !Uri.TryCreate(target, UriKind.Absolute, out _))
            return LinkResult.Problem(Rules.LinkForm,
                $"'{Short(target)}' is not a whole address. Write it with its host, for example 'https://example.org/'.");
        return LinkResult.Out(target);
    }

    private LinkResult ToFile(string from, string language, Page? page, string file, string? anchor)
    {
        if (Combine(from, file) is not { } path)
            return LinkResult.Problem(Rules.LinkForm, $"'{Short(file)}' leads out of the input folder. Link to a file within it.");
        if (path.StartsWith("assets/", StringComparison.Ordinal) && anchor is null)
            return _site.Files.ContainsKey(path)
                ? LinkResult.To("/" + path)
                : LinkResult.Problem(Rules.LinkNoPage, $"no file '{Short(path)}'.{DidYouMean.Hint(path, AssetsOf(_site))}");
        var slash = path.IndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        var isFile = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        var key = path[(slash + 1)..^(isFile ? 3 : 0)].TrimEnd('/');
        if (_site.Settings.Codes.Contains(folder) && folder != language)
            return LinkResult.Problem(Rules.LinkOtherLanguage,
                $"the link leaves the reader's language ('{language}') for '{folder}'. Link to '{language}/{Short(key)}.md'; the header "
                + "leads to other languages.");
        if (folder == language && _site.Find(key, language) is { } target)
            return isFile
                ? ToSection(target, page, from, anchor)
                : LinkResult.Problem(Rules.LinkForm, $"the link names a page, not its file. Write '{Short(file.TrimEnd('/'))}.md'.");
        if (_site.Removed.HasPage(key)) return LinkResult.Removed;
        var keys = _site.Pages.Where(other => other.Language == language).Select(other => other.Key).ToList();
        return LinkResult.Problem(Rules.LinkNoPage, $"no page '{Short(key)}'.{Near(key, keys)}");
    }

    /// <summary>The nearest key. Where none is near, a key with the same last part, in case the folder was forgotten.</summary>
    private static string Near(string key, List<string> keys)
    {
        if (DidYouMean.To(key, keys) is { } near) return $" Did you mean '{near}'?";
        var last = key[(key.LastIndexOf('/') + 1)..];
        var elsewhere = keys.FirstOrDefault(other => other[(other.LastIndexOf('/') + 1)..] == last);
        return elsewhere is null ? " Write it, or link to another page." : $" Did you mean '{elsewhere}'?";
    }

    private LinkResult ToSection(Page target, Page? from, string path, string? anchor)
    {
        var address = _site.AddressOf(target);
        if (string.IsNullOrEmpty(anchor)) return LinkResult.To(address);
        if (_site.Removed.HasSection(target.Key, anchor)) return LinkResult.Removed;
        if (_site.HasAnchor(target, anchor)) return LinkResult.To(ReferenceEquals(target, from) ? "#" + anchor : $"{address}#{anchor}");
        // A page of the programme took the guide's place, and has other sections than the one that the guide leads to.
        if (_site.IsOwn(target) && _site.Files.TryGetValue(from?.Path ?? path, out var file) && !file.IsOwn) return LinkResult.To(address);
        var ids = target.Headings.Select(heading => heading.Id);
        if (target.Layout == PageLayout.Faq) ids = ids.Concat(_site.Questions[target.Language].Select(Site.AnchorOf));
        return LinkResult.Problem(Rules.LinkNoAnchor,
            $"page '{target.Key}' has no section '{Short(anchor)}'.{DidYouMean.Hint(anchor, ids)}");
    }

    /// <summary>The path below the input folder that a link in a file leads to; null where it leads outside the folder.</summary>
    public static string? ToPath(string from, string target) => Combine(from, Decode(target));

    /// <summary>The paths of all files that links and images may lead to.</summary>
    internal static IEnumerable<string> AssetsOf(Site site) =>
        site.Files.Keys.Where(path => path.StartsWith("assets/", StringComparison.Ordinal));

    /// <summary>A link's target as a file name: percent-decoded and composed (NFC).</summary>
    private static string Decode(string target) => UnicodeForm.Compose(Uri.UnescapeDataString(target));

    /// <summary>Resolves a relative path; null where it leads outside the input folder.</summary>
    private static string? Combine(string from, string relative)
    {
        var folder = from.LastIndexOf('/') + 1;
        // The most common form of link, which needs no normalising.
        if (!relative.StartsWith('.') && !relative.EndsWith('/') && !relative.Contains("/.", StringComparison.Ordinal)
            && !relative.Contains("//", StringComparison.Ordinal))
            return string.Concat(from.AsSpan(0, folder), relative);
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in relative.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
