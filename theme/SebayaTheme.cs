using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>The theme of this project.</summary>
public static class SebayaTheme
{
    /// <summary>Its files.</summary>
    /// <param name="sourceFolder">Where its sources lie, for a preview that shows their changes without compiling; null for what was compiled.</param>
    public static ThemeFiles Files(string? sourceFolder = null) => new(typeof(SebayaTheme).Assembly, sourceFolder);
}
