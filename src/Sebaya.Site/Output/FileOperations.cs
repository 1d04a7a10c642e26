using System.Runtime.InteropServices;
using Sebaya.Content.Reading;

namespace Sebaya.Site.Output;

/// <summary>The operations of the real file system.</summary>
internal sealed partial class FileOperations : IFileOperations
{
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const uint KeepOwner = uint.MaxValue;

    public static FileOperations Instance { get; } = new();

    public void CreateFolder(string folder) => Directory.CreateDirectory(folder);

    public void Write(string file, ReadOnlySpan<byte> bytes, bool flush = false)
    {
        using var handle = File.OpenHandle(file, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, bytes, 0);
        if (flush) RandomAccess.FlushToDisk(handle);
    }

    public void MoveFile(string from, string to) => File.Move(from, to, overwrite: true);

    public void MoveFolder(string from, string to) => Directory.Move(from, to);

    public bool TryExchange(string one, string other) =>
        OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, one, CurrentFolder, other, RenameExchange) == 0;

    public void DeleteFile(string file)
    {
        if (File.Exists(file)) File.Delete(file);
    }

    public void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    public void DeleteEmptyFolder(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    public void CopyAccess(string from, string to)
    {
        if (OperatingSystem.IsWindows()) return;
        // Set the group first, because changing it clears the setgid bit, which new files inherit their group by.
        if (FileStatus.Of(from) is { } status && FileStatus.Of(to)?.Group != status.Group) Chown(to, KeepOwner, status.Group);
        File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    public void FlushFileSystem(string folder)
    {
        if (OperatingSystem.IsLinux()) WithFolder(folder, SyncFs);
        else
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
                RandomAccess.FlushToDisk(handle);
            }
    }

    public void FlushFolder(string folder)
    {
        if (OperatingSystem.IsLinux()) WithFolder(folder, FSync);
    }

    private static void WithFolder(string folder, Func<int, int> call)
    {
        var descriptor = Open(folder, 0);
        if (descriptor < 0) throw new IOException($"cannot open the folder '{folder}': {Marshal.GetLastPInvokeErrorMessage()}");
        try
        {
            if (call(descriptor) != 0)
                throw new IOException($"cannot write '{folder}' to the disk: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        finally
        {
            Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Chown(string path, uint owner, uint group);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFs(int descriptor);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);
}
