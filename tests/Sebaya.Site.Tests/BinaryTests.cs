using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>
/// The published binary, trimmed and compiled ahead of time, does what the program does. Publishing takes minutes: only when asked for.
/// </summary>
public class BinaryTests
{
    [Fact(Explicit = true)]
    public async Task TheBinaryBuildsTheSameBytes()
    {
        var folder = Directory.CreateTempSubdirectory("sebaya-binary-").FullName;
        try
        {
            var binary = Published.Binary(folder);
            await RunAsync(binary, "build", "--precompress", "--input", Repository.Input, "--output", Path.Combine(folder, "by-binary"),
                "--cache", Path.Combine(folder, "cache-1"));
            var options = new BuildOptions([Repository.Input], Path.Combine(folder, "by-program"), null, Precompress: true,
                Cache: Path.Combine(folder, "cache-2"));
            Assert.True((await Build.RunAsync(options)).IsPublished);
            Assert.Equal(PublishedFolder.Hashes(options.Output), PublishedFolder.Hashes(Path.Combine(folder, "by-binary")));

            Assert.DoesNotContain(": error ", await RunAsync(binary, "check", "--input", Repository.Input), StringComparison.Ordinal);
            var answers = Path.Combine(folder, "answers.json");
            await File.WriteAllTextAsync(answers, """{ "m4": "often" }""");
            var code = await RunAsync(binary, "encode", "readiness", "--answers", answers, "--input", Repository.Input);
            Assert.EndsWith(",\"answers\":{\"m4\":\"often\"}}\n",
                await RunAsync(binary, "decode", code.Trim(), "--input", Repository.Input), StringComparison.Ordinal);
            Assert.StartsWith("[{\"address\":\"/en/", await RunAsync(binary, "search", "en", "when to stop", "--input", Repository.Input),
                StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<string> RunAsync(string program, params string[] arguments) =>
        SebayaProcess.FinishAsync(SebayaProcess.Start(program, arguments));
}
