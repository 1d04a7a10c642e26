using System.Security.Cryptography;
using System.Text;

namespace Sebaya.Publishing.Metadata;

/// <summary>
/// Asks browsers to load a page of the site in advance when the reader points at its link (speculation rules, a WICG draft). Browsers do
/// not do so where the reader saves data.
/// </summary>
public static class SpeculationRules
{
    /// <summary>The rules. They cover pages only: an address with a dot is a file to download.</summary>
    public const string Json =
        """{"prerender":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":"/*.*"}},"""
            + """{"not":{"selector_matches":"[download]"}}]},"eagerness":"moderate"}]}""";

    /// <summary>The one inline text that the security policy lets through: data in a script element, allowed by its hash.</summary>
    public static string PolicySource { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Json)))}'";
}
