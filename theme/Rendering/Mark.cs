namespace Sebaya.Theme.Rendering;

/// <summary>Sebaya's drawn mark: two equal leaves that lean on each other, neither above the other.</summary>
public static class Mark
{
    /// <summary>For the page, in the colours of its theme.</summary>
    public const string Svg =
        """<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path class="one" d="M15.5 28C5 25 2 15 5 4c9 3 13 12 10.500 24z"/><path class="two" d="M16.500 28C27 25 30 15 27 4c-9 3-13 12-10.500 24z"/></svg>""";

    /// <summary>As a file of its own, for the browser's tab.</summary>
    public const string File =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#1d5c4d" d="M15.500 28C5 25 2 15 5 4c9 3 13 12 10.500 24z"/><path fill="#c4572f" d="M16.500 28C27 25 30 15 27 4c-9 3-13 12-10.500 24z"/></svg>""";
}
