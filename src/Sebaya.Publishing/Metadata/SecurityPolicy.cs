namespace Sebaya.Publishing.Metadata;

/// <summary>
/// The Content Security Policy: nothing but the site's own files, no inline script or style, and no HTML made from strings. The policy
/// <c>sebaya</c> of Trusted Types starts the service worker and nothing else.
/// </summary>
public static class SecurityPolicy
{
    /// <summary>As a <c>meta</c> element may carry it (without <c>frame-ancestors</c>, which only a header can).</summary>
    public static string ForPages { get; } =
        $"default-src 'none'; script-src 'self' {SpeculationRules.PolicySource}; style-src 'self'; img-src 'self' data:; connect-src "
            + "'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; "
            + "trusted-types sebaya";

    /// <summary>
    /// The header of pages below <c>/embed/</c>: they may stand in any site's frames, or in those that the programme names; all others in
    /// none.
    /// </summary>
    public static string ForFrames(SiteModel model) =>
        $"{ForPages}; frame-ancestors "
            + $"{(model.Site.Settings.Changes is { FrameAncestors: { IsEmpty: false } sites } ? string.Join(' ', sites) : "*")}";
}
