using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>What was made by others is the file that the README beside it names, and has its licence with it.</summary>
public sealed partial class VendoredTests
{
    private const string Font = "src/Sebaya.Publishing/Pictures/source-serif";

    public static TheoryData<string> Folders() =>
        [.. Directory.GetDirectories(Repository.PathOf("theme/Vendor")).Append(Repository.PathOf(Font))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void AVendoredFileIsTheOneThatItsReadmeNames(string folder)
    {
        var checksums = Checksum().Matches(File.ReadAllText(Path.Combine(folder, "README.md")))
            .ToDictionary(match => match.Groups["file"].Value, match => match.Groups["sum"].Value);
        var files = Directory.GetFiles(folder).Select(Path.GetFileName)
            .Where(name => name is not ("README.md" or "LICENSE") && !name!.EndsWith(".d.ts", StringComparison.Ordinal));
        Assert.Equal(files.Order(), checksums.Keys.Order());
        Assert.All(checksums, file => Assert.Equal(file.Value, ChecksumOf(Path.Combine(folder, file.Key))));
        Assert.True(File.Exists(Path.Combine(folder, "LICENSE")));
    }

    private static string ChecksumOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    [GeneratedRegex("^SHA-256 of `(?<file>[^`]+)`: `(?<sum>[0-9a-f]{64})`\r?$", RegexOptions.Multiline)]
    private static partial Regex Checksum();
}
