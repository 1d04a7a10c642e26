namespace Sebaya.Site.Output;

/// <summary>
/// Every change that publishing makes to the disk, one method for each system call, so that tests can make the n-th one fail. All methods
/// throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal interface IFileOperations
{
    /// <summary>Creates a folder and its parents; does nothing where it exists.</summary>
    void CreateFolder(string folder);

    /// <summary>Writes a file, replacing an existing one; <paramref name="flush"/> waits until it is on the disk.</summary>
    void Write(string file, ReadOnlySpan<byte> bytes, bool flush = false);

    /// <summary>Renames a file, atomically replacing a file with the new name.</summary>
    void MoveFile(string from, string to);

    /// <summary>Renames a folder to a name that does not exist.</summary>
    void MoveFolder(string from, string to);

    /// <summary>Atomically exchanges the names of two folders; false where the system cannot.</summary>
    bool TryExchange(string one, string other);

    /// <summary>Deletes a file; does nothing where it does not exist.</summary>
    void DeleteFile(string file);

    /// <summary>Deletes a folder with its content; does nothing where it does not exist.</summary>
    void DeleteFolder(string folder);

    /// <summary>Deletes a folder if it is empty.</summary>
    void DeleteEmptyFolder(string folder);

    /// <summary>Copies the access rights and group of one folder to another, where the system has them.</summary>
    void CopyAccess(string from, string to);

    /// <summary>Waits until everything written to the file system that holds a folder is on the disk.</summary>
    void FlushFileSystem(string folder);

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    void FlushFolder(string folder);
}
