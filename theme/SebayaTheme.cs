using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>The theme of this project.</summary>
public static class SebayaTheme
{
    /// <summary>The theme, with all its components and perhaps more.</summary>
    /// <param name="sourceFolder">Where its sources lie, for a preview that shows their changes without compiling; null for what was
    /// compiled.</param>
    /// <param name="more">Components of other projects.</param>
    public static SiteTheme Create(string? sourceFolder = null, params IEnumerable<Component> more) =>
        new(typeof(SebayaTheme).Assembly, [.. Components.All, .. more], Pages.All, sourceFolder);
}
