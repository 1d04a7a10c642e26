namespace Sebaya.Publishing.Metadata;

/// <summary>
/// The Content Security Policy: nothing but the site's own files, no inline script or style, and no HTML made from strings. The policy
/// <c>sebaya</c> of Trusted Types starts the service worker and nothing else.
/// </summary>
public static class SecurityPolicy
{
    /// <summary>The policy for a <c>meta</c> element, without <c>frame-ancestors</c>, which only works in a header.</summary>
    public static string ForPages { get; } =
        $"default-src 'none'; script-src 'self' {SpeculationRules.PolicySource}; style-src 'self'; img-src 'self' data:; connect-src "
            + "'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; "
            + "trusted-types sebaya";

    /// <summary>
    /// The header for pages below <c>/embed/</c>, which any site may embed, or only the sites that the programme names. No site may embed
    /// other pages.
    /// </summary>
    public static string ForFrames(SiteModel model) =>
        $"{ForPages}; frame-ancestors "
            + $"{(model.Site.Settings.Changes is { FrameAncestors: { IsEmpty: false } sites } ? string.Join(' ', sites) : "*")}";
}
