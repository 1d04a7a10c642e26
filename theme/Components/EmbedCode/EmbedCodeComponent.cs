using Sebaya.Publishing.Components;

namespace Sebaya.Theme;

/// <summary>What a program lead puts into another site to show a question or checklist there: <c>&lt;?# EmbedCode /?&gt;</c>.</summary>
public sealed class EmbedCodeComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode => ShortcodeForm.Nothing;
}
