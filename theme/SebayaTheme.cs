using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>
/// Creates the theme of this project. Its components are listed in <c>Components.cs</c>, its kinds of page in <c>Pages.cs</c>.
/// </summary>
public static class SebayaTheme
{
    /// <summary>Creates the theme with all its components and any additional ones.</summary>
    /// <param name="sourceFolder">The folder of its sources, for a preview that shows changes to them without compiling; null for the
    /// embedded files.</param>
    /// <param name="more">Additional components from other projects.</param>
    public static SiteTheme Create(string? sourceFolder = null, params IEnumerable<Component> more) =>
        new(typeof(SebayaTheme).Assembly, [.. Components.All, .. more], Pages.All, sourceFolder, OwnComponents.Read);
}
