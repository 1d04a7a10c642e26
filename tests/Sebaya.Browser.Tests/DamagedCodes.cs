using System.Buffers.Text;
using System.IO.Hashing;
using Sebaya.Checklists;

namespace Sebaya.Browser.Tests;

/// <summary>Codes as they arrive when something went wrong, and as someone would forge them.</summary>
internal sealed class DamagedCodes(RandomChecklists random, IReadOnlyList<Checklist> checklists)
{
    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=#% \n<é";

    public string Next()
    {
        var code = Sound();
        return random.Below(8) switch
        {
            0 => code,
            1 => Flip(code),
            2 => code[..random.Below(code.Length + 1)],
            3 => code.Insert(random.Below(code.Length + 1), $"{Any()}"),
            4 => " https://example.org/id/x/#c=" + code + "\n",
            5 => string.Concat(Enumerable.Range(0, random.Below(40)).Select(_ => Any())),
            _ => Forged(code),
        };
    }

    private string Sound()
    {
        var checklist = checklists[random.Below(checklists.Count)];
        var version = random.Below(4) == 0 ? random.Below(250) + 1 : checklist.Version;
        return Codes.Encode(checklist with { Share = true, Version = version }, random.Sheet(checklist));
    }

    private string Flip(string code)
    {
        var at = random.Below(code.Length);
        return code[..at] + Any() + code[(at + 1)..];
    }

    private char Any() => Characters[random.Below(Characters.Length)];

    /// <summary>Changed bytes under a checksum that fits them, which only the last checks can refuse.</summary>
    private string Forged(string code)
    {
        var bytes = Base64Url.DecodeFromChars(code)[..^4].ToList();
        switch (random.Below(4))
        {
            case 0: bytes[random.Below(bytes.Count)] = (byte)random.Below(256); break;
            case 1: bytes.Insert(3 + random.Below(bytes.Count - 2), (byte)random.Below(256)); break;
            case 2: bytes.RemoveAt(3 + random.Below(bytes.Count - 3)); break;
            default: bytes[^1] = bytes[^2] = 0xff; break;
        }
        var sum = Crc32.HashToUInt32(bytes.ToArray());
        return Base64Url.EncodeToString([.. bytes, (byte)(sum >> 24), (byte)(sum >> 16), (byte)(sum >> 8), (byte)sum]);
    }
}
