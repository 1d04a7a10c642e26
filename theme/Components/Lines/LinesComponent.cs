using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using System.Globalization;

namespace Sebaya.Theme;

/// <summary>Empty lines to write on: <c>&lt;?# Lines 4 /?&gt;</c>.</summary>
public sealed class LinesComponent : Component
{
    private const int Most = 40;

    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } = ShortcodeForm.One($"a whole number from 1 to {Most}");

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model) => [new PaperLines(CountOf(use))];

    /// <summary>How many lines a use asks for; 0 where that is no number in its range.</summary>
    internal static int CountOf(ComponentUse use) =>
        int.TryParse(use.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most ? count : 0;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (CountOf(use) == 0) yield return $"'{Name}' takes {Shortcode.Description}, not '{use.Argument}'.";
    }
}
