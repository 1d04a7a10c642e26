using System.Runtime.InteropServices;

namespace Sebaya.Content.Reading;

/// <summary>
/// Properties of a file or folder that .NET does not provide: whether it is a pipe or a device, where it is mounted, which group owns it.
/// </summary>
/// <param name="IsFile">A regular file.</param>
/// <param name="IsFolder">A folder.</param>
/// <param name="Group">The numeric id of the owning group.</param>
/// <param name="Device">The number of the file system, as "major:minor".</param>
/// <param name="Identity">Identifies this file or folder, even if another one has the same name later.</param>
/// <param name="IsMountRoot">Whether it is a mount point, which cannot be renamed.</param>
public readonly partial record struct FileStatus(bool IsFile, bool IsFolder, uint Group, string Device, string Identity, bool IsMountRoot)
{
    private const int CurrentFolder = -100;
    private const int StatusBytes = 256;
    private const uint BasicStatsAndBirth = 0xfff;
    private const ulong MountRootAttribute = 0x2000;
    private const int KindMask = 0xf000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>
    /// The status of the file or folder at a path, with links followed; null where nothing is there or the system is not Linux.
    /// </summary>
    public static unsafe FileStatus? Of(string path)
    {
        var buffer = stackalloc byte[StatusBytes];
        if (!TryAsk(path, buffer)) return null;
        var kind = KindIn(buffer);
        var device = $"{*(uint*)(buffer + 136)}:{*(uint*)(buffer + 140)}";
        return new FileStatus(
            kind == RegularFile, kind == Folder, *(uint*)(buffer + 24), device,
            $"{device} {*(ulong*)(buffer + 32)} {*(long*)(buffer + 80)}.{*(uint*)(buffer + 88)}",
            (*(ulong*)(buffer + 8) & MountRootAttribute) != 0);
    }

    /// <summary>Whether something other than a file or folder is at a path. Reading a pipe or device might never end.</summary>
    public static unsafe bool IsSpecial(string path)
    {
        var buffer = stackalloc byte[StatusBytes];
        return TryAsk(path, buffer) && KindIn(buffer) is not (RegularFile or Folder);
    }

    /// <summary>
    /// Asks the system. The layout of struct statx is the same on every processor: attributes at 8, group at 24, mode at 28, inode at 32,
    /// time of birth at 80, device at 136.
    /// </summary>
    private static unsafe bool TryAsk(string path, byte* buffer)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return StatX(CurrentFolder, path, 0, BasicStatsAndBirth, buffer) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static unsafe int KindIn(byte* buffer) => *(ushort*)(buffer + 28) & KindMask;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatX(int folder, string path, int flags, uint mask, byte* buffer);
}
