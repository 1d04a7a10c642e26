using Sebaya.Content;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>Words of the glossary with their meanings beside them. Only pages with such a word load the styles for it.</summary>
public sealed class TermComponent : Component
{
    /// <inheritdoc/>
    public override bool StandsAround(Page page, SiteModel model) => page.Body.Any(segment => segment is TermSegment);
}
