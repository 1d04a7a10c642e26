using Sebaya.Publishing.Components;

namespace Sebaya.Site.Tests.Components;

/// <summary>A component whose view throws, because it reads an argument that the shortcode does not take.</summary>
public sealed class BrokenComponent : Component
{
    public override ShortcodeForm Shortcode => ShortcodeForm.Nothing;
}
