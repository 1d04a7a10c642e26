namespace Sebaya.Publishing.Components;

/// <summary>A component that layouts and pages put in and that has nothing to say for itself: its style belongs to every page.</summary>
public sealed class PagePart(string name) : Component
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override bool IsOnEveryPage => true;
}
