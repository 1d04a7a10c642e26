using System.Collections.Immutable;
using Sebaya.Content;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Components;

/// <summary>A component on a page, with what its shortcode says.</summary>
public sealed record ComponentUse(Component Component, Page Page, ImmutableArray<string> Arguments, Position Position)
{
    /// <summary>The first argument.</summary>
    public string Argument => Arguments[0];
}
