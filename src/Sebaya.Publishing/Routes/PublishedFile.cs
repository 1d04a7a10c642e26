using Sebaya.Content.Settings;

namespace Sebaya.Publishing.Routes;

/// <summary>A file that is published as it is. Its bytes are made when they are first asked for.</summary>
/// <param name="address">Below the site's root: <c>/sitemap.xml</c>.</param>
/// <param name="addedBy">Who publishes it, as a message names it.</param>
public sealed class PublishedFile(string address, string addedBy, Func<ReadOnlyMemory<byte>> make)
{
    private readonly Lazy<ReadOnlyMemory<byte>> _bytes = new(make);

    /// <summary>A file whose bytes are there.</summary>
    public PublishedFile(string address, string addedBy, ReadOnlyMemory<byte> bytes) : this(address, addedBy, () => bytes)
    {
    }

    /// <summary>Where it is published.</summary>
    public string Address => address;

    /// <summary>Who publishes it.</summary>
    public string AddedBy => addedBy;

    /// <summary>The language whose readers need it, or null for those of every language.</summary>
    public Language? Language { get; init; }

    /// <summary>Whether it is part of the copy for reading without a connection.</summary>
    public bool IsOffline { get; init; }

    /// <summary>Its content.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.Value;
}
