using Sebaya.Site.Output;

namespace Sebaya.Site.Tests;

/// <summary>Publishing touches only what a build wrote, and every failure leaves the old version or the new one.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sebaya-output-").FullName;

    private string Published => Path.Combine(_folder, "output");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AVersionReplacesTheOneBefore(bool inPlace)
    {
        Publish(Published, Old);
        Publish(Published, New, new OutputOptions(InPlace: inPlace));
        Assert.Equal(New, ContentOf(Published));
        Assert.Equal(["output"], Names(_folder));
    }

    [Fact]
    public void AFolderAndAFileChangePlacesInsideAFolderThatCannotBeExchanged()
    {
        Dictionary<string, string> first = new() { ["a"] = "file", ["b/c.html"] = "page" },
            second = new() { ["a/x.html"] = "page", ["b"] = "file" };
        Publish(Published, first);
        Publish(Published, second, new OutputOptions(InPlace: true));
        Assert.Equal(second, ContentOf(Published));
    }

    [Theory]
    [InlineData("no list",
        "cannot write to 'OUT': no build left its list of files there, and publishing would replace 'CNAME', 'thesis.txt'. "
        + "If they may go, build once with --adopt; otherwise choose another --output")]
    [InlineData("added",
        "cannot write to 'OUT': '.git/HEAD', 'CNAME', 'mine/1.txt' and 1 more were not written by a build, or changed since. Move them "
        + "away, or choose another --output")]
    [InlineData("changed",
        "cannot write to 'OUT': 'index.html' was not written by a build, or changed since. Move it away, or choose another --output")]
    [InlineData("damaged",
        "the list of published files 'OUT/.sebaya-manifest' is damaged. If every file of its folder may be replaced, build once with "
        + "--adopt")]
    public void WhatNoBuildWroteIsRefused(string kind, string message)
    {
        if (kind == "no list") Put("output", ("CNAME", "x"), ("thesis.txt", "mine"));
        else Publish(Published, Old);
        if (kind == "added") Put("output", (".git/HEAD", "x"), ("CNAME", "x"), ("mine/1.txt", "x"), ("mine/2.txt", "x"));
        if (kind == "damaged") Put("output", (".sebaya-manifest", "sebaya-manifest 1\nx\n"));
        if (kind == "changed")
        {
            Put("output", ("index.html", "edited by hand"));
            File.SetLastWriteTimeUtc(Path.Combine(Published, "index.html"), DateTime.UtcNow.AddMinutes(1));
        }
        var before = ContentOf(Published);
        Assert.Equal(message,
            Assert.Throws<IOException>(() => Publish(Published, New)).Message.Replace(Published, "OUT", StringComparison.Ordinal));
        Assert.Equal(before, ContentOf(Published));
        Assert.Equal(["output"], Names(_folder));
    }

    [Fact]
    public void AFileThatCameWhileTheBuildRanIsNotLost()
    {
        Publish(Published, Old);
        using var output = new OutputFolder(Published);
        output.Write("index.html", "new"u8);
        Put("output", ("notes.txt", "mine"));
        Assert.Throws<IOException>(() => output.Publish());
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Published, "notes.txt")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AdoptingListsWhatIsTakenOver(bool inPlace)
    {
        Put("output", ("404.html", "x"), ("id/index.html", "x"));
        var result = Publish(Published, New, new OutputOptions(Adopt: true, InPlace: inPlace));
        Assert.Equal(["404.html", "id/index.html"], result.Adopted);
        Assert.Equal(New, ContentOf(Published));
    }

    [Fact]
    public void ALinkIsFollowedAndStays()
    {
        Publish(Path.Combine(_folder, "real"), Old);
        Directory.CreateSymbolicLink(Published, Path.Combine(_folder, "real"));
        Publish(Published, New);
        Assert.Equal(Path.Combine(_folder, "real"), new DirectoryInfo(Published).LinkTarget);
        Assert.Equal(New, ContentOf(Path.Combine(_folder, "real")));
    }

    [Fact]
    public void AccessRightsStay()
    {
        if (OperatingSystem.IsWindows()) return;
        Publish(Published, Old);
        const UnixFileMode Mode =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.SetGroup;
        File.SetUnixFileMode(Published, Mode);
        Publish(Published, New);
        Assert.Equal(Mode, File.GetUnixFileMode(Published));
    }

    [Theory]
    [InlineData("output.1")]
    [InlineData("output.2/thesis.txt")]
    public void AFormerVersionThatNoBuildMadeIsNotDeleted(string name)
    {
        Publish(Published, Old);
        Put("", (name, "mine"));
        var message = Assert.Throws<IOException>(() => Publish(Published, New, new OutputOptions(Keep: 2))).Message;
        Assert.Equal($"cannot keep former versions: '{Path.Combine(_folder, name.Split('/')[0])}' was not made by a build. Move it away, "
            + "or build without --keep", message);
        Assert.Equal((Old["index.html"], "mine"), (ContentOf(Published)["index.html"], File.ReadAllText(Path.Combine(_folder, name))));
    }

    /// <summary>The n-th change to the disk fails, for every n: what is published is whole, and the next build publishes.</summary>
    [Theory]
    [InlineData("exchange", false)]
    [InlineData("exchange", true)]
    [InlineData("no exchange", false)]
    [InlineData("no exchange", true)]
    [InlineData("in place", false)]
    [InlineData("in place", true)]
    [InlineData("keep", false)]
    public void AFaultAtAnyStepLeavesTheOldVersionOrTheNewOne(string way, bool staysBroken)
    {
        var options = new OutputOptions(Keep: way == "keep" ? 2 : 0, InPlace: way == "in place");
        Put("", ("neighbour/thesis.txt", "mine"));
        var failures = 0;
        for (var failing = 1; ; failing++)
        {
            Clear();
            Publish(Published, Old);
            var files = new FailingOperations(failing, staysBroken, canExchange: way != "no exchange");
            var failed = Failure(() => Publish(Published, New, options, files));
            if (files.Calls < failing) break;
            failures++;
            var now = ContentOf(Published);
            var isPartly = failed?.Contains("only partly in place", StringComparison.Ordinal) == true;
            // A version that is put in place file by file may be half there, and the message says so; otherwise it is whole.
            Assert.True(isPartly || Same(now, Old) || Same(now, New), $"call {failing} ({files.Failed}) left a mixture: {failed}");
            if (failed is null) Assert.Equal(New, now);
            if (isPartly) Assert.All(Old.Keys.Intersect(New.Keys), file => Assert.Contains(file, now.Keys));
            Publish(Published, New, options);
            Assert.Equal(New, ContentOf(Published));
        }
        Assert.True(failures > 8, $"only {failures} changes were made to fail");
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, "neighbour/thesis.txt")));
    }

    [Fact]
    public void AFormerVersionThatCannotBeDeletedIsNamedAndTheNextBuildPublishes()
    {
        Publish(Published, Old);
        var counting = new FailingOperations(0, staysBroken: false, canExchange: true);
        Publish(Published, Old, files: counting);
        var deleting =
            counting.Names.IndexOf(nameof(FailingOperations.DeleteFolder), counting.Names.IndexOf(nameof(FailingOperations.TryExchange)))
            + 1;
        var result = Publish(Published, New, files: new FailingOperations(deleting, staysBroken: true, canExchange: true));
        var hidden = Path.Combine(_folder, $".{Path.GetFileName(Published)}.unfinished");
        Assert.Equal($"the former version stays in '{hidden}': no space left on device. Delete it by hand", result.Leftover);
        Assert.Equal(New, ContentOf(Published));
        Assert.Null(Publish(Published, Old).Leftover);
        Assert.Equal(Old, ContentOf(Published));
        Assert.False(Directory.Exists(hidden));
    }

    [Fact]
    public void EverythingIsOnTheDiskBeforeTheExchangeAndTheNamesAfterIt()
    {
        Publish(Published, Old);
        var files = new FailingOperations(0, false, canExchange: true);
        Publish(Published, New, new OutputOptions(), files);
        Assert.Equal(["FlushFileSystem", "TryExchange", "FlushFolder", "DeleteFolder", "DeleteFolder"],
            files.Names.SkipWhile(name => name != "FlushFileSystem"));
        files = new FailingOperations(0, false, canExchange: true);
        Publish(Published, Old, new OutputOptions(Flush: false), files);
        Assert.DoesNotContain(files.Names, name => name.StartsWith("Flush", StringComparison.Ordinal));
    }

    /// <summary>A server that reads all the time finds every page that both versions have, whole.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AServerNeverMissesAPage(bool inPlace)
    {
        Publish(Published, Old);
        using var stop = new CancellationTokenSource();
        var (reads, missed) = (0, 0);
        var server = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                foreach (var page in (string[])["index.html", "en/index.html"])
                    if (Text(Path.Combine(Published, page)) is not ("old" or "new" or "old en" or "new en")) missed++;
                reads++;
            }
        });
        for (var publishing = 0; publishing < 40 || reads < 200; publishing++)
            Publish(Published, publishing % 2 == 0 ? New : Old, new OutputOptions(InPlace: inPlace, Flush: false));
        await stop.CancelAsync();
        await server;
        Assert.Equal(0, missed);
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException error)
        {
            return error.Message;
        }
    }

    [Theory]
    [InlineData("/srv/site", "21 1 8:1 / / rw", false)]
    [InlineData("/srv/site", "21 1 8:1 / / rw|30 21 8:1 /srv/site /mnt/web rw", true)]
    [InlineData("/srv/site", "21 1 8:1 / / rw|30 21 8:1 /srv/site/en /mnt/web rw", true)]
    [InlineData("/srv/site", "21 1 8:1 / / rw|30 21 8:1 /srv /mnt/web rw", false)]
    [InlineData("/srv/site", "21 1 8:1 / / rw|30 21 8:2 /srv/site /mnt/web rw", false)]
    [InlineData("/srv/a site", "21 1 8:1 / / rw|30 21 8:1 /srv/a\\040site /mnt/web rw", true)]
    [InlineData("/data/site", "21 1 8:1 / / rw|22 21 8:5 / /data rw|30 21 8:5 /site /mnt/web rw", true)]
    public void AFolderThatIsMountedElsewhereIsKnown(string folder, string mounts, bool isMounted) =>
        Assert.Equal(isMounted, MountTable.IsMountedElsewhere(folder, mounts.Split('|')));

    private static readonly Dictionary<string, string> Old = new()
    {
        ["index.html"] = "old", ["en/index.html"] = "old en", ["old/index.html"] = "gone soon", ["assets/base.1.css"] = "old css",
            ["same.txt"] = "same",
    };

    private static readonly Dictionary<string, string> New = new()
    {
        ["index.html"] = "new", ["en/index.html"] = "new en", ["new/index.html"] = "came", ["assets/base.2.css"] = "new css",
            ["same.txt"] = "same",
    };

    private static PublishingResult Publish(string path, Dictionary<string, string> version, OutputOptions? options = null,
        IFileOperations? files = null)
    {
        using var output = new OutputFolder(path, options ?? new OutputOptions(), files ?? FileOperations.Instance);
        foreach (var (file, text) in version) output.Write(file, System.Text.Encoding.UTF8.GetBytes(text));
        return output.Publish();
    }

    private static string? Failure(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (IOException error)
        {
            return error.Message;
        }
    }

    private static Dictionary<string, string> ContentOf(string folder) =>
        WrittenFiles.FilesOf(folder).ToDictionary(file => file, file => File.ReadAllText(Path.Combine(folder, file)));

    private static bool Same(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Count == other.Count && one.All(file => other.GetValueOrDefault(file.Key) == file.Value);

    private static IEnumerable<string?> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private void Put(string below, params (string File, string Text)[] files)
    {
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(_folder, below, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private void Clear()
    {
        foreach (var entry in Directory.EnumerateDirectories(_folder)
            .Where(entry => !entry.EndsWith("neighbour", StringComparison.Ordinal))) Directory.Delete(entry, recursive: true);
    }
}
