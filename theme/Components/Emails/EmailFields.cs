namespace Sebaya.Theme;

/// <summary>The fields that a lead fills in: the model of <c>EmailFields.cshtml</c>.</summary>
/// <param name="View">The shortcode whose page they stand on.</param>
/// <param name="Placeholders">The placeholders they fill in.</param>
public sealed record EmailFields(ComponentView View, IEnumerable<string> Placeholders);
