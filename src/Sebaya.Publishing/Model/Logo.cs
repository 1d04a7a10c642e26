namespace Sebaya.Publishing.Model;

/// <summary>Sebaya's drawn mark: two equal leaves that lean on each other, neither above the other.</summary>
public static class Logo
{
    /// <summary>For the page, in the colours of its theme.</summary>
    public const string Svg =
        """<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path class="one" d="M3 28.5C1.5 17 6 7.5 15.6 3c1.5 10-2 20.5-12.6 25.5z"/><path class="two" d="M29 28.5C30.5 17 26 7.5 16.4 3c-1.5 10 2 20.5 12.6 25.5z"/></svg>""";

    /// <summary>As a file of its own, for the browser's tab.</summary>
    public const string File =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#1d5c4d" d="M3 28.5C1.5 17 6 7.5 15.6 3c1.5 10-2 20.5-12.6 25.5z"/><path fill="#c4572f" d="M29 28.5C30.5 17 26 7.5 16.4 3c-1.5 10 2 20.5 12.6 25.5z"/></svg>""";
}
