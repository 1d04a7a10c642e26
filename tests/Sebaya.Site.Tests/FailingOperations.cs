using Sebaya.Site.Output;

namespace Sebaya.Site.Tests;

/// <summary>Lets one change to the disk fail, or that and all later ones.</summary>
internal sealed class FailingOperations(int failing, bool staysBroken, bool canExchange) : IFileOperations
{
    private static readonly FileOperations Real = FileOperations.Instance;

    public int Calls { get; private set; }

    public string? Failed { get; private set; }

    public List<string> Names { get; } = [];

    public void CreateFolder(string folder) => Do(nameof(CreateFolder), () => Real.CreateFolder(folder));

    public void Write(string file, ReadOnlySpan<byte> bytes, bool flush = false)
    {
        var copy = bytes.ToArray();
        Do(nameof(Write), () => Real.Write(file, copy, flush));
    }

    public void MoveFile(string from, string to) => Do(nameof(MoveFile), () => Real.MoveFile(from, to));

    public void MoveFolder(string from, string to) => Do(nameof(MoveFolder), () => Real.MoveFolder(from, to));

    public bool TryExchange(string one, string other)
    {
        var done = false;
        Do(nameof(TryExchange), () => done = canExchange && Real.TryExchange(one, other));
        return done;
    }

    public void DeleteFile(string file) => Do(nameof(DeleteFile), () => Real.DeleteFile(file));

    public void DeleteFolder(string folder) => Do(nameof(DeleteFolder), () => Real.DeleteFolder(folder));

    public void DeleteEmptyFolder(string folder) => Do(nameof(DeleteEmptyFolder), () => Real.DeleteEmptyFolder(folder));

    public void CopyAccess(string from, string to) => Do(nameof(CopyAccess), () => Real.CopyAccess(from, to));

    public void FlushFileSystem(string folder) => Do(nameof(FlushFileSystem), () => Real.FlushFileSystem(folder));

    public void FlushFolder(string folder) => Do(nameof(FlushFolder), () => Real.FlushFolder(folder));

    private void Do(string name, Action change)
    {
        Names.Add(name);
        Calls++;
        if (Calls == failing || (staysBroken && Calls > failing && failing > 0))
        {
            Failed ??= name;
            throw new IOException("no space left on device");
        }
        change();
    }
}
