using Sebaya.Content.Reading;

namespace Sebaya.Tests;

/// <summary>
/// A whole small site in one string: files separated by <c>-- path --</c> lines, in a folder of its own that is removed afterwards.
/// Settings for two languages are added where the string has no <c>_site.yml</c>.
/// </summary>
public sealed class SmallSite : IDisposable
{
    public const string Settings = """
        base-url: https://example.org/
        languages:
          - { code: id, name: Bahasa Indonesia, locale: id_ID, title: Sebaya, tagline: Panduan }
          - { code: en, name: English, locale: en_GB, title: Sebaya, tagline: Guide }

        """;

    private SmallSite(string folder) => Folder = folder;

    /// <summary>The folder above <c>input</c>.</summary>
    public string Folder { get; }

    public string Input => Path.Combine(Folder, "input");

    public string Output => Path.Combine(Folder, "output");

    public static SmallSite Of(string files)
    {
        var site = OfProgram("");
        site.Write("_site.yml", Settings);
        site.WriteAll(files);
        return site;
    }

    /// <summary>Only these files, without settings: what lies in a programme's own folder.</summary>
    public static SmallSite OfProgram(string files)
    {
        var site = new SmallSite(Directory.CreateTempSubdirectory("sebaya-").FullName);
        Directory.CreateDirectory(site.Input);
        site.WriteAll(files);
        return site;
    }

    /// <summary>Both languages of a page with front matter; for cases about its text only.</summary>
    public static SmallSite OfPage(string body) => Of($"""
        -- id/a.md --
        ---
        Title: A
        Description: Halaman A.
        ---
        {body}
        -- en/a.md --
        ---
        Title: A
        Description: Page A.
        ---
        {body}
        """);

    public void Write(string path, string text)
    {
        var full = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public void WriteBytes(string path, byte[] bytes)
    {
        var full = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    /// <summary>Reads the site; messages name its files as <c>input/…</c>.</summary>
    public SiteReading Read() => new SiteReader([Input]).Read();

    /// <summary>Every problem in <c>check</c>'s form.</summary>
    public string[] Problems() => [.. Read().Diagnostics.Select(diagnostic => Relative(diagnostic.ToString()))];

    public string Relative(string text) =>
        text.Replace(Input, "input", StringComparison.Ordinal).Replace(Folder, ".", StringComparison.Ordinal);

    private void WriteAll(string files)
    {
        foreach (var part in ("\n" + files.ReplaceLineEndings("\n") + "\n").Split("\n-- ", StringSplitOptions.RemoveEmptyEntries))
        {
            if (string.IsNullOrWhiteSpace(part)) continue;
            var end = part.IndexOf(" --\n", StringComparison.Ordinal);
            if (end < 0) throw new ArgumentException($"a file begins with '-- path --': {part}");
            var text = part[(end + 4)..];
            Write(part[..end], text.Trim() == "" ? "" : text.TrimEnd() + "\n");
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
