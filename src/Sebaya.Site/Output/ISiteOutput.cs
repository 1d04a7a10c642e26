namespace Sebaya.Site.Output;

/// <summary>Receives the files of a build.</summary>
public interface ISiteOutput
{
    /// <summary>Writes a file of the new version. May be called from several threads at once.</summary>
    /// <param name="file">The path below the output folder, with forward slashes.</param>
    void Write(string file, ReadOnlySpan<byte> bytes);
}

/// <summary>Discards all files, for <c>check</c>, which makes everything that <c>build</c> does.</summary>
public sealed class NoOutput : ISiteOutput
{
    /// <inheritdoc/>
    public void Write(string file, ReadOnlySpan<byte> bytes)
    {
    }
}
