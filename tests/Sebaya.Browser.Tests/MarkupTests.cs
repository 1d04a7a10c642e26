using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sebaya.Browser.Tests;

/// <summary>
/// The HTML itself: no parse error, no id twice, everything that names another element finds it, headings in order, every link leads
/// somewhere.
/// </summary>
public sealed class MarkupTests(PublishedSite site)
{
    private static readonly string[] NamesIds =
        ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "popovertarget", "list", "headers", "form"];
    private static readonly string[] NeverInside = ["a", "button", "input", "select", "textarea", "details", "label"];

    [Fact]
    public void EveryPageIsSoundHtml() => Nothing(SoundnessOf);

    [Fact]
    public void EveryLinkAndAnchorLeadsSomewhere()
    {
        var ids = site.Pages.ToDictionary(page => page.Address, page =>
            Parse(page.Html).All.Select(element => element.Id).OfType<string>().ToHashSet());
        Nothing(page => LinkFaults(page, ids));
    }

    /// <summary>The search page shows nothing of its own; what it leads to is listed.</summary>
    [Fact]
    public void SearchEnginesDoNotListTheSearchPage()
    {
        var pages = site.Pages.Where(page => page.Kind == "search").ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page.Html, StringComparison.Ordinal));
        var sitemap = File.ReadAllText(Path.Combine(site.Folder, "sitemap.xml"));
        Assert.All(pages, page => Assert.DoesNotContain($"/{page.Address}</loc>", sitemap, StringComparison.Ordinal));
    }

    private IEnumerable<string> LinkFaults(PublishedPage page, Dictionary<string, HashSet<string>> ids)
    {
        var here = new Uri(new Uri("https://guide.example/"), page.Address);
        foreach (var link in Parse(page.Html).QuerySelectorAll("[href], [src]"))
        {
            var value = link.GetAttribute("href") ?? link.GetAttribute("src")!;
            var target = new Uri(here, value);
            if (target.Host != here.Host || target.Scheme != here.Scheme) continue;
            var path = Uri.UnescapeDataString(target.AbsolutePath)[1..];
            if (!site.Has(path)) yield return $"'{value}' leads nowhere";
            else if (target.Fragment.Length > 1 && ids.TryGetValue(path, out var anchors)
                && !anchors.Contains(Uri.UnescapeDataString(target.Fragment[1..]))) yield return $"'{value}' has no such anchor";
        }
    }

    /// <summary>What is wrong with the HTML of a page by itself.</summary>
    internal static IEnumerable<string> SoundnessOf(PublishedPage page)
    {
        var errors = new List<string>();
        var document = Parse(page.Html, errors);
        foreach (var twice in document.All.Where(element => !string.IsNullOrEmpty(element.Id)).GroupBy(element => element.Id)
            .Where(group => group.Count() > 1)) errors.Add($"id '{twice.Key}' twice");
        foreach (var name in NamesIds)
            foreach (var element in document.QuerySelectorAll($"[{name}]"))
                foreach (var id in element.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    if (document.GetElementById(id) is null) errors.Add($"{element.LocalName} {name}=\"{id}\" names nothing");
        foreach (var element in document.QuerySelectorAll("a, button, label"))
            if (element.QuerySelector(
                string.Join(',',
                NeverInside.Where(name => name != "label" && !(element.LocalName == "label" && name != "a" && name != "button"))))
                is { } inner) errors.Add($"{inner.LocalName} inside {element.LocalName}");
        foreach (var control in document.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            if (control.Closest("label") is null && !control.HasAttribute("aria-label") && !control.HasAttribute("aria-labelledby")
                && (string.IsNullOrEmpty(control.Id) || document.QuerySelector($"label[for='{control.Id}']") is null)) errors.Add(
                $"{control.OuterHtml} has no label");
        foreach (var image in document.QuerySelectorAll("img:not([alt])")) errors.Add($"{image.OuterHtml} has no alternative text");
        foreach (var element in document.All.Where(element =>
            element.HasAttribute("style")
            || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)))) errors.Add(
            $"inline style or handler on {element.LocalName}");
        foreach (var misplaced in document.QuerySelectorAll(
            "ul > :not(li, script, template), ol > :not(li, script, template), li:not(ul > li, ol > li, menu > li), dt:not(dl > dt, dl > "
            + "div > dt), p p")) errors.Add($"{misplaced.LocalName} inside {misplaced.ParentElement?.LocalName}");
        return errors.Concat(HeadingFaults(document));
    }

    private static IEnumerable<string> HeadingFaults(IHtmlDocument document)
    {
        var levels = document.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6")
            .Where(heading => heading.Closest("template") is null)
            .Select(heading => heading.LocalName[1] - '0').ToList();
        if (levels.Count(level => level == 1) != 1 || levels[0] != 1) yield return $"headings begin {string.Join(' ', levels.Take(3))}";
        for (var i = 1; i < levels.Count; i++)
            if (levels[i] > levels[i - 1] + 1) yield return $"a heading of level {levels[i]} follows one of level {levels[i - 1]}";
    }

    private static IHtmlDocument Parse(string html, List<string>? errors = null)
    {
        var parser = new HtmlParser();
        parser.Error += (_, error) => errors?.Add($"{((HtmlErrorEvent)error).Message} at {((HtmlErrorEvent)error).Position}");
        return parser.ParseDocument(html);
    }

    private void Nothing(Func<PublishedPage, IEnumerable<string>> faults)
    {
        Assert.NotEmpty(site.Pages);
        Assert.Equal("",
            string.Join('\n', site.Pages.SelectMany(page => faults(page).Select(fault => $"/{page.Address}: {fault}")).Take(40)));
    }
}
