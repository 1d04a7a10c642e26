using System.Collections.Immutable;

namespace Sebaya.Publishing.Routes;

/// <summary>
/// The folders at the site's root that the program publishes into, beside one for each language. No page may lie in them.
/// </summary>
public static class ReservedFolders
{
    /// <summary>Styles, scripts and images, kept by browsers for good.</summary>
    public const string Assets = "assets";

    /// <summary>Pages for other sites' frames.</summary>
    public const string Embed = "embed";

    /// <summary>Emails as files.</summary>
    public const string Emails = "emails";

    /// <summary>Documents, workbooks, books: what readers take away.</summary>
    public const string Files = "files";

    /// <summary>Lists of what is kept for reading without a connection.</summary>
    public const string Offline = "offline";

    /// <summary>Preview pictures, kept by browsers for good.</summary>
    public const string Pictures = "pictures";

    /// <summary>Folders in which pages and the program's files lie beside each other; no language may be called like one.</summary>
    public static ImmutableHashSet<string> Shared { get; } = ["search", "leads"];

    /// <summary>Those in which no page may lie.</summary>
    public static ImmutableHashSet<string> All { get; } = [Assets, Embed, Emails, Files, Offline, Pictures];
}
