namespace Sebaya.Checklists;

/// <summary>CRC-32 as in zip and PNG: finds every damage of up to three bits and any run of up to 32.</summary>
public static class Crc32
{
    private const uint Polynomial = 0xedb88320;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var part in bytes)
        {
            rest ^= part;
            for (var bit = 0; bit < 8; bit++) rest = (rest & 1) != 0 ? rest >> 1 ^ Polynomial : rest >> 1;
        }
        return ~rest;
    }
}
