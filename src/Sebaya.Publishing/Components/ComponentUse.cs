using System.Collections.Immutable;
using Sebaya.Content;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Components;

/// <summary>One use of a component on a page, with the arguments of its shortcode.</summary>
public sealed record ComponentUse(Component Component, Page Page, ImmutableArray<string> Arguments, Position Position)
{
    /// <summary>The first argument.</summary>
    public string Argument => Arguments[0];
}
