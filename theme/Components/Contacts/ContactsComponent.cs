using Sebaya.Publishing.Components;

namespace Sebaya.Theme;

/// <summary>Whom to turn to: <c>&lt;?# Contacts /?&gt;</c>, or of one kind: <c>&lt;?# Contacts danger /?&gt;</c>.</summary>
public sealed class ContactsComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } = new(0, 1, "a kind of contact");
}
