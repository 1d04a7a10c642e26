namespace Sebaya.Browser.Tests;

/// <summary>A folder that is deleted after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("sebaya-").FullName;

    public string PathOf(string name) => Path.Combine(_path, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
