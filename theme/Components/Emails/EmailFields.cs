namespace Sebaya.Theme;

/// <summary>The fields that a lead fills in: the model of <c>_EmailFields</c>.</summary>
/// <param name="View">The shortcode whose page they stand on.</param>
/// <param name="Placeholders">Which, of <see cref="Content.Emails.EmailPlaceholders.All"/>.</param>
public sealed record EmailFields(ComponentView View, IEnumerable<string> Placeholders);
