using System.Text;
using Sebaya.Checklists;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Routes;
using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>References that lead nowhere: from checklists, recorded versions and rendered pages.</summary>
public class BrokenReferenceTests
{
    private static string Checklist(string id = "readiness") => $"-- _checklists/{id}.yml --\n{ChecklistScaffold.Write(id, ["id", "en"])}";

    [Fact]
    public void AChecklistMayOnlyLinkToPagesThatExist()
    {
        using var site = SmallSite.Of(Checklist().Replace("    scale: yes-no\n", "    scale: yes-no\n    read: nowhere\n",
            StringComparison.Ordinal));
        Assert.Equal(["input/_checklists/readiness.yml(32,11): error SBY209: no page 'nowhere'."], site.AllProblems());
    }

    [Fact]
    public void AChecklistThatChangedItsMeaningNeedsANewVersion()
    {
        using var site = SmallSite.Of(Checklist() + "-- _checklists/_versions.txt --\nreadiness 1 0000000000000000\n");
        Assert.Equal(["input/_checklists/readiness.yml(3,1): error SBY213: items, options, values or gates changed since version 1 was "
            + "published. Write 'version: 2', and name in 'accepts' the versions whose answers still mean the same."], site.AllProblems());
    }

    [Fact]
    public void ARenderedPageMayOnlyLinkToWhatIsPublished()
    {
        using var site = SmallSite.OfPage("Text.");
        var diagnostics = new DiagnosticBag();
        new OutputCheck(site.Load().SiteModel!).Run(
            Encoding.UTF8.GetBytes("<a href=\"/id/a/\">A</a> <a href=\"/id/a/#end\">A</a>\n<a\n  href=\"/id/b/\">B</a>"), "/id/a/",
            diagnostics);
        Assert.Equal("/id/a/(1,1): error SBY502: the page links to '/id/b/', which is not published.",
            Assert.Single(diagnostics.ToSorted()).ToString());
    }
}
