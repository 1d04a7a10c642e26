using Sebaya.Publishing.Model;
using Sebaya.Site.Tests.Components;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

/// <summary>A new component is a folder (here <c>Components/VideoLink</c>) and a line in the theme's list.</summary>
public class ComponentTests
{
    private const string Body = "Text.\n\n<?# VideoLink \"Ayu dan Budi\" https://example.org/v/1 /?>";

    private static SiteTheme WithVideos { get; } = SebayaTheme.Create(null, new VideoLinkComponent());

    [Fact]
    public async Task ItsViewStyleWordsAndFilesArePublished()
    {
        using var site = SmallSite.OfPage(Body);
        var result = await Build.RunAsync(new BuildOptions([site.Input], site.Output, null, Pictures: false, Theme: WithVideos),
            cancel: TestContext.Current.CancellationToken);
        Assert.True(result.IsPublished, string.Join('\n', result.Diagnostics));
        var page = File.ReadAllText(Path.Combine(site.Output, "id/a/index.html"));
        Assert.Contains("""<p class="video-link"><a href="https://example.org/v/1">Tonton: Ayu dan Budi</a></p>""",
            page, StringComparison.Ordinal);
        Assert.Matches("""<link rel="stylesheet" href="/assets/video-link/video-link\.[0-9a-f]{10}\.css">""", page);
        Assert.Equal("https://example.org/v/1\n", File.ReadAllText(Path.Combine(site.Output, "videos.txt")));
    }

    [Fact]
    public void WhatItRefusesIsReportedAtItsPlace()
    {
        using var site = SmallSite.OfPage(Body.Replace("https:", "http:", StringComparison.Ordinal));
        var loading = new SiteLoader([site.Input], WithVideos, null).Read();
        Assert.Equal(
            "input/id/a.md(7,1): error SBY111: 'http://example.org/v/1' is not the address of a video. Begin it with 'https://'.",
            site.Relative(loading.Diagnostics[^1].ToString()));
    }

    [Fact]
    public async Task AViewThatThrowsIsReportedAndNothingIsPublished()
    {
        using var site = SmallSite.OfPage("<?# Broken /?>");
        var result = await Build.RunAsync(new BuildOptions([site.Input], site.Output, null, Pictures: false,
            Theme: SebayaTheme.Create(null, new BrokenComponent())), cancel: TestContext.Current.CancellationToken);
        Assert.False(result.IsPublished);
        Assert.Equal(
            ["input/en/a.md(1,1): error SBY501: the view '/Pages/Guide' could not render '/en/a/': ", "input/id/a.md(1,1): error SBY501: "
                + "the view '/Pages/Guide' could not render '/id/a/': "],
            result.Diagnostics.Select(diagnostic => site.Relative(diagnostic.ToString())).Select(text => text[..(text.LastIndexOf("': ",
                StringComparison.Ordinal) + 3)]));
    }

    [Fact]
    public void WhereItIsNotInTheListItIsUnknown()
    {
        using var site = SmallSite.OfPage(Body);
        var loading = new SiteLoader([site.Input], SebayaTheme.Create(), null).Read();
        Assert.Contains("no shortcode 'VideoLink'.", loading.Diagnostics[^1].Message, StringComparison.Ordinal);
    }
}
