using Sebaya.Publishing.Model;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Publishing.Tests;

/// <summary>Small sites, and the guide, as <c>check</c> reads them.</summary>
internal static class SmallSiteReading
{
    private static readonly SiteTheme Theme = SebayaTheme.Create();

    /// <summary>The guide, read once for all tests.</summary>
    public static readonly Lazy<SiteModel> Guide = new(ReadGuide);

    /// <summary>Reads the guide anew.</summary>
    public static SiteModel ReadGuide() => new SiteLoader([Repository.Input], Theme, null).Read().SiteModel!;

    /// <summary>Reads the site with the theme.</summary>
    public static SiteLoading Load(this SmallSite site) => new SiteLoader([site.Input], Theme, null).Read();

    /// <summary>Every problem in <c>check</c>'s form.</summary>
    public static string[] AllProblems(this SmallSite site) =>
        [.. site.Load().Diagnostics.Select(diagnostic => site.Relative(diagnostic.ToString()))];
}
