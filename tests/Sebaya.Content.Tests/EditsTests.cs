using Sebaya.Content.Reading;
using Sebaya.Tests;

namespace Sebaya.Content.Tests;

/// <summary>After every edit, a reader with a cache finds the same as one that reads the site for the first time.</summary>
public class EditsTests
{
    private static readonly string[] Keys = ["alpha", "beta", "gamma", "faq/one", "faq/two"];

    [Fact]
    public void AHundredAndFiftyRandomEditsAreReadAsIfForTheFirstTime()
    {
        using var site = SmallSite.OfPage("Teks.");
        var reader = new SiteReader([site.Input]);
        var random = new Random(20);
        var withProblems = 0;
        for (var edit = 0; edit < 150; edit++)
        {
            var written = Edit(site, random);
            var known = reader.Read(written);
            var fresh = new SiteReader([site.Input]).Read();
            Assert.Equal(fresh.Diagnostics, known.Diagnostics);
            Assert.Equal(fresh.Site!.Pages.Select(page => page.FrontMatter.Title),
                known.Site!.Pages.Select(page => page.FrontMatter.Title));
            if (fresh.Diagnostics.Any(problem => problem.Message.Contains("no section", StringComparison.Ordinal))) withProblems++;
        }
        Assert.True(withProblems > 20, $"only {withProblems} states of the site had a link without its section");
    }

    /// <summary>Writes a page, or takes one away; what a watcher would have noticed.</summary>
    private static HashSet<string>? Edit(SmallSite site, Random random)
    {
        var path = Path.Combine(site.Input, "id", Keys[random.Next(Keys.Length)] + ".md");
        var isThere = File.Exists(path);
        if (isThere && random.Next(6) == 0)
        {
            File.Delete(path);
            return null;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Text(random, up: path.Contains("faq", StringComparison.Ordinal) ? "../" : ""));
        return isThere ? [path] : null;
    }

    private static string Text(Random random, string up)
    {
        var links = Enumerable.Range(0, random.Next(4))
            .Select(_ => $"[t]({up}{Keys[random.Next(Keys.Length)]}.md{(random.Next(2) == 0 ? "#" + "ab"[random.Next(2)] : "")})");
        var first = random.Next(2) == 0 ? "## Satu {#a}\n\n" : "";
        return $"---\nTitle: T{random.Next(100)}\nDescription: D.\n---\n{first}Teks.\n\n## Dua {{#b}}\n\n{string.Join(' ', links)}\n";
    }
}
