using System.Collections.Immutable;

namespace Sebaya.Publishing.Routes;

/// <summary>
/// The folders at the site's root that the program publishes into, besides one for each language. No page may be in them.
/// </summary>
public static class ReservedFolders
{
    /// <summary>Styles, scripts and images, which browsers cache for ever.</summary>
    public const string Assets = "assets";

    /// <summary>Pages that other sites embed.</summary>
    public const string Embed = "embed";

    /// <summary>Emails as files.</summary>
    public const string Emails = "emails";

    /// <summary>Documents, workbooks and books to download.</summary>
    public const string Files = "files";

    /// <summary>Lists of what is saved for offline reading.</summary>
    public const string Offline = "offline";

    /// <summary>Link preview pictures, which browsers cache for ever.</summary>
    public const string Pictures = "pictures";

    /// <summary>Folders that contain both pages and files of the program; no language may have such a name.</summary>
    public static ImmutableHashSet<string> Shared { get; } = ["search", "leads"];

    /// <summary>The folders that no page may be in.</summary>
    public static ImmutableHashSet<string> All { get; } = [Assets, Embed, Emails, Files, Offline, Pictures];
}
