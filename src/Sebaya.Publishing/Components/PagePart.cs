namespace Sebaya.Publishing.Components;

/// <summary>
/// A component without a shortcode or code of its own, which layouts or pages include; its style is loaded on every page.
/// </summary>
public sealed class PagePart(string name) : Component
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override bool IsOnEveryPage => true;
}
