using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Routes;

/// <summary>A published file that is not a page. Its bytes are computed when they are first needed.</summary>
/// <param name="address">The address below the site's root: <c>/sitemap.xml</c>.</param>
/// <param name="addedBy">What publishes it, in the words of a message: <c>the sitemap</c>.</param>
public sealed class PublishedFile(string address, string addedBy, Func<ReadOnlyMemory<byte>> make)
{
    private readonly Lazy<ReadOnlyMemory<byte>> _bytes = new(make);

    /// <summary>A file whose bytes are known already.</summary>
    public PublishedFile(string address, string addedBy, ReadOnlyMemory<byte> bytes) : this(address, addedBy, () => bytes)
    {
    }

    /// <summary>Its address below the site's root.</summary>
    public string Address => address;

    /// <summary>What publishes it, in the words of a message.</summary>
    public string AddedBy => addedBy;

    /// <summary>The language whose readers need it; null for readers of all languages.</summary>
    public Language? Language { get; init; }

    /// <summary>Whether it is saved for offline reading.</summary>
    public bool IsOffline { get; init; }

    /// <summary>Its content.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.Value;
}
