using Sebaya.Publishing.Model;
using Sebaya.Site.Tests.Components;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

/// <summary>A new component is a folder (here <c>Components/SongLink</c>) and a line in the theme's list.</summary>
public class ComponentTests
{
    private const string Body = "Text.\n\n<?# SongLink \"Bersama, oleh Ayu\" https://example.org/s/1 /?>";

    private static SiteTheme WithSongs { get; } = SebayaTheme.Create(null, new SongLinkComponent());

    [Fact]
    public async Task ItsViewStyleWordsAndFilesArePublished()
    {
        using var site = SmallSite.OfPage(Body);
        var result = await Build.RunAsync(new BuildOptions([site.Input], site.Output, null, Pictures: false, Theme: WithSongs),
            cancel: TestContext.Current.CancellationToken);
        Assert.True(result.IsPublished, string.Join('\n', result.Diagnostics));
        var page = File.ReadAllText(Path.Combine(site.Output, "id/a/index.html"));
        Assert.Contains("""<p class="song-link"><a href="https://example.org/s/1">Dengar: Bersama, oleh Ayu</a></p>""",
            page, StringComparison.Ordinal);
        Assert.Matches("""<link rel="stylesheet" href="/assets/song-link/song-link\.[0-9a-f]{10}\.css">""", page);
        Assert.Equal("https://example.org/s/1\n", File.ReadAllText(Path.Combine(site.Output, "songs.txt")));
    }

    [Fact]
    public void WhatItRefusesIsReportedAtItsPlace()
    {
        using var site = SmallSite.OfPage(Body.Replace("https:", "http:", StringComparison.Ordinal));
        var loading = new SiteLoader([site.Input], WithSongs, null).Read();
        Assert.Equal(
            "input/id/a.md(7,1): error SBY111: 'http://example.org/s/1' is not the address of a song. Begin it with 'https://'.",
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
        Assert.Contains("no shortcode 'SongLink'.", loading.Diagnostics[^1].Message, StringComparison.Ordinal);
    }
}
