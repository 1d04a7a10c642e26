using Sebaya.Content.Settings;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>Whom to turn to: <c>&lt;?# Contacts /?&gt;</c>, or of one kind: <c>&lt;?# Contacts danger /?&gt;</c>.</summary>
public sealed class ContactsComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } = new(0, 1, $"a kind of contact ({string.Join(", ", Contact.AllKinds)})");

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (use.Arguments is not [var kind] || Contact.AllKinds.Contains(kind)) yield break;
        yield return $"there is no kind of contact '{kind}'. "
            + (DidYouMean.To(kind, Contact.AllKinds) is { } near ? $"Did you mean '{near}'?" : $"There are: {string.Join(", ", Contact.AllKinds)}.");
    }
}
