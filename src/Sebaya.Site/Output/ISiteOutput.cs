namespace Sebaya.Site.Output;

/// <summary>Where a build writes what it makes.</summary>
public interface ISiteOutput
{
    /// <summary>Writes a file of the new version. May be called from several threads at once.</summary>
    /// <param name="file">Below the output folder, with forward slashes.</param>
    void Write(string file, ReadOnlySpan<byte> bytes);
}

/// <summary>Writes nothing: <c>check</c> makes everything that <c>build</c> does, so that what it passes can be published.</summary>
public sealed class NoOutput : ISiteOutput
{
    /// <inheritdoc/>
    public void Write(string file, ReadOnlySpan<byte> bytes)
    {
    }
}
