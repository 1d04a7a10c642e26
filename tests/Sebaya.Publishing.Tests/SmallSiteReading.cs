using Sebaya.Publishing.Model;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Publishing.Tests;

/// <summary>A small site as <c>check</c> reads it.</summary>
internal static class SmallSiteReading
{
    private static readonly SiteTheme Theme = SebayaTheme.Create();

    /// <summary>Reads the site with the theme.</summary>
    public static SiteLoading Load(this SmallSite site) => new SiteLoader([site.Input], Theme, null).Read();

    /// <summary>Every problem in <c>check</c>'s form.</summary>
    public static string[] AllProblems(this SmallSite site) =>
        [.. site.Load().Diagnostics.Select(diagnostic => site.Relative(diagnostic.ToString()))];
}
