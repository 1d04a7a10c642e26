using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sebaya.Content.Checks;
using Sebaya.Content.Markdown;
using Sebaya.Content.Prose;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Reading;

/// <summary>The result of reading the input: the site, as far as it could be read, and every problem.</summary>
/// <param name="Site">Null only where the settings file is missing or unusable.</param>
public sealed record SiteReading(Site? Site, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads input folders into a <see cref="Site"/>. It caches every file, so that reading again costs only what changed.</summary>
/// <param name="roots">The input folder, then the folders that adapt it.</param>
/// <param name="hasDrafts">Whether pages that are still being written belong to the site, as in a preview.</param>
public sealed class SiteReader(IReadOnlyList<InputRoot> roots, bool hasDrafts = false)
{
    private readonly ConcurrentDictionary<string, ReadPage> _pages = new(StringComparer.Ordinal);
    private readonly LinkCheck _links = new();
    private Listing? _listing;

    /// <summary>Reads and checks everything. Problems in the input are reported, not thrown.</summary>
    /// <param name="written">The absolute paths of the files that were written to since the last reading, if it is certain that nothing
    /// else changed; otherwise null.</param>
    /// <exception cref="IOException">An input folder does not exist or cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">An input folder may not be read.</exception>
    public SiteReading Read(IReadOnlySet<string>? written = null)
    {
        var diagnostics = new DiagnosticBag();
        var listing = _listing;
        // Cleared until the end, because after a failed reading nothing is certain.
        _listing = null;
        if (listing is null || !listing.IsChangedOnlyBy(written)) (listing, written) = (Listing.Of(roots), null);
        diagnostics.AddRange(listing.Diagnostics);
        var files = listing.Files;
        if (Settings(files, diagnostics) is not { } settings) return new SiteReading(null, diagnostics.ToSorted());
        var removed = Removal.Of(settings, files.Keys, diagnostics);
        files = removed.Without(files, settings);
        var glossary = ReadText(files, Glossary.FileName, diagnostics) is { } text
            ? Glossary.Read(text, settings.TextLanguages, diagnostics)
            : Glossary.Empty;
        var style = ReadText(files, StyleReader.FileName, diagnostics) is { } rules ? StyleReader.Read(rules, settings, diagnostics)
            : StyleGuide.None;
        var terms = settings.Codes.ToDictionary(code => code, code => TermFinder.For(glossary, code));
        var pages = ReadPages(files, written, new PageContext(settings, style, terms), diagnostics).ToList();
        if (!hasDrafts) removed = removed.And(TakeDrafts(pages, settings));
        pages.AddRange(Untranslated(pages, settings));
        removed = removed.Below(pages);
        var contacts = ReadText(files, ContactReader.FileName, diagnostics) is { } list
            ? ContactReader.Read(list, settings.TextLanguages, diagnostics)
            : ContactList.Empty;
        var site = new Site(settings, style, glossary, contacts, pages.Select(removed.Without), files, removed);
        SiteCheck.Run(site, _links, diagnostics);
        _listing = listing;
        return new SiteReading(site, diagnostics.ToSorted());
    }

    /// <summary>
    /// Takes out the pages of which some language's is a draft. In a language that is still being translated into a draft holds back itself
    /// alone.
    /// </summary>
    private static List<Page> TakeDrafts(List<Page> pages, SiteSettings settings)
    {
        pages.RemoveAll(page => page.FrontMatter.Draft && settings.LanguageOf(page.Language).Fallback is not null);
        var keys = pages.Where(page => page.FrontMatter.Draft).Select(page => page.Key).ToHashSet(StringComparer.Ordinal);
        var drafts = pages.FindAll(page => keys.Contains(page.Key));
        pages.RemoveAll(page => keys.Contains(page.Key));
        return drafts;
    }

    /// <summary>
    /// For each page that a language lacks which is still being translated into: the page of another that stands in for it.
    /// </summary>
    private static List<Page> Untranslated(List<Page> pages, SiteSettings settings)
    {
        var present = pages.Select(page => (page.Language, page.Key)).ToHashSet();
        return [.. from language in settings.Languages
                   where language.Fallback is not null
                   from page in pages
                   where page.Language == language.Fallback && !present.Contains((language.Code, page.Key))
                   select page with
                   {
                       Language = language.Code, Fallback = language.Fallback,
                       FrontMatter = page.FrontMatter with { RedirectFrom = [] },
                   }];
    }

    /// <summary>One file's text, or null after recording why it cannot be read. A missing file gives null without a problem.</summary>
    public static SourceText? ReadText(ImmutableSortedDictionary<string, InputFile> files, string path, DiagnosticBag diagnostics) =>
        files.TryGetValue(path, out var file) ? ReadText(file, diagnostics) : null;

    /// <summary>One file's text, or null after recording why it cannot be read.</summary>
    /// <param name="length">Its size in bytes where that is known, so that the system need not be asked again.</param>
    public static SourceText? ReadText(InputFile file, DiagnosticBag diagnostics, long? length = null)
    {
        try
        {
            return SourceText.Fits(file.Shown, length ?? file.Length, diagnostics)
                ? SourceText.Decode(file.Shown, file.ReadAllBytes(), diagnostics)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(file.Shown, Position.Start, Rules.FileUnreadable,
                $"the file cannot be read: {error.Message} Check that it exists and may be read.");
            return null;
        }
    }

    /// <summary>
    /// The settings, with a programme's own in their place where there are any; null, with the reason recorded, where they are unusable.
    /// </summary>
    public static SiteSettings? ReadSettings(ImmutableSortedDictionary<string, InputFile> files, DiagnosticBag diagnostics) =>
        ReadText(files, SettingsReader.FileName, diagnostics) is { } source
            ? SettingsReader.Read(source, ReadText(files, ProgramRoot.SettingsPath, diagnostics), diagnostics) : null;

    private SiteSettings? Settings(ImmutableSortedDictionary<string, InputFile> files, DiagnosticBag diagnostics)
    {
        if (files.ContainsKey(SettingsReader.FileName)) return ReadSettings(files, diagnostics);
        diagnostics.Add($"{roots[0].Name}/_site.yml", Position.Start, Rules.SettingsMissing,
            "there is no _site.yml. It names the languages, the navigation and the base URL; copy the one of the guide.");
        return null;
    }

    private IEnumerable<Page> ReadPages(
        ImmutableSortedDictionary<string, InputFile> files, IReadOnlySet<string>? written, PageContext pageContext,
            DiagnosticBag diagnostics)
    {
        var context = ContextFingerprint(files);
        var sources = PageFiles.Find(files, pageContext.Settings.Codes, diagnostics);
        var pages = new Page?[sources.Length];
        Parallel.For(0, sources.Length, index =>
        {
            var (file, language, key) = sources[index];
            var isKnown = _pages.TryGetValue(file.Path, out var known) && known.Context == context && known.FullPath == file.FullPath;
            var isWritten = written?.Contains(file.FullPath);
            var stamp = isKnown && isWritten == false ? known!.Stamp : Stamp.Of(file);
            if (!isKnown || isWritten == true || known!.Stamp != stamp)
            {
                var found = new DiagnosticBag();
                var page = ReadText(file, found, file.Carried is null ? stamp.Length : null) is { } source
                    ? PageReader.Read(source, language, key, pageContext, found) : null;
                known = new ReadPage(stamp, context, file.FullPath, page, found.ToSorted());
                _pages[file.Path] = known;
            }
            // What is wrong with a draft keeps nothing else from being published.
            if (hasDrafts || known.Page is not { FrontMatter.Draft: true }) diagnostics.AddRange(known.Diagnostics);
            pages[index] = known.Page;
        });
        return pages.OfType<Page>().Where(page => !page.FrontMatter.Excluded);
    }

    /// <summary>A hash of the files that reading any page depends on, besides the page's own.</summary>
    private static string ContextFingerprint(ImmutableSortedDictionary<string, InputFile> files)
    {
        var text = new StringBuilder();
        foreach (var path in (string[])[SettingsReader.FileName, ProgramRoot.SettingsPath, Glossary.FileName, StyleReader.FileName])
            if (files.TryGetValue(path, out var file)) text.Append(file.FullPath).Append(Stamp.Of(file)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The files of the input as last listed.</summary>
    private sealed record Listing(ImmutableSortedDictionary<string, InputFile> Files, HashSet<string> Paths, bool HasLinks,
        ImmutableArray<Diagnostic> Diagnostics)
    {
        public static Listing Of(IReadOnlyList<InputRoot> roots)
        {
            var diagnostics = new DiagnosticBag();
            var files = InputFolder.List(roots, diagnostics);
            return new Listing(files, files.Values.Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal),
                files.Values.Any(file => file.IsLink), diagnostics.ToSorted());
        }

        /// <summary>
        /// Whether all files that were written to are in this listing, so that no file was added or removed. Not with links, whose content
        /// can change elsewhere.
        /// </summary>
        public bool IsChangedOnlyBy(IReadOnlySet<string>? written) => written is not null && !HasLinks && written.All(Paths.Contains);
    }

    private sealed record ReadPage(Stamp Stamp, string Context, string FullPath, Page? Page, ImmutableArray<Diagnostic> Diagnostics);

    /// <summary>Time of the last change and length: enough to detect a change while the program runs.</summary>
    private readonly record struct Stamp(long Ticks, long Length)
    {
        public static Stamp Of(InputFile file)
        {
            if (file.Carried is not null) return default;
            var info = new FileInfo(file.FullPath);
            return info.Exists ? new Stamp(info.LastWriteTimeUtc.Ticks, info.Length) : default;
        }
    }
}
