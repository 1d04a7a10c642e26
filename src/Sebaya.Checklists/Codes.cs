using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Hashing;
using System.Numerics;
using System.Text;

namespace Sebaya.Checklists;

/// <summary>
/// Answers as a short code, in base64url: a format byte, two bytes that identify the checklist, the version in LEB128, the answers, and the
/// CRC-32 of all that, most significant byte first. The answers are one number in mixed radix, the first item most significant, in as many
/// bytes as the greatest such number needs. The digit of a single answer is 0 for blank, then "does not apply" where it is offered, then
/// the options. The digit of a list is its bits, the first option lowest. Two lists are two digits, the offered options first. An older
/// version that a checklist accepts has the same items and options in the same order, so its codes are read in the same way.
/// </summary>
public static class Codes
{
    private const byte Format = 1;
    private const int ChecksumBytes = 4;
    private const int LeastBytes = 1 + 2 + 1 + 1 + ChecksumBytes;

    /// <summary>
    /// Longer input is refused unread. The longest possible code (200 items, each with two lists of 30 options) has about 2,000 characters.
    /// </summary>
    private const int MostCharacters = 4096;

    /// <summary>White space that is removed around a pasted code. <c>codes.ts</c> removes the same characters.</summary>
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n', '\f', '\v'];

    /// <summary>The code for a sheet of answers.</summary>
    /// <exception cref="InvalidOperationException">The checklist does not allow sharing.</exception>
    public static string Encode(Checklist checklist, AnswerSheet sheet)
    {
        if (!checklist.Share) throw new InvalidOperationException($"'{checklist.Id}' makes no codes: it says 'share: false'.");
        return Encode(checklist, checklist.Version, sheet);
    }

    /// <summary>
    /// Reads a code, or a link that ends in one after <c>#</c> or <c>=</c>. A code is accepted only if encoding its answers gives exactly
    /// the same characters.
    /// </summary>
    public static DecodeResult Decode(IReadOnlyList<Checklist> checklists, string text)
    {
        var code = text.Trim(WhiteSpace);
        code = code[(code.LastIndexOfAny(['#', '=']) + 1)..];
        if (code.Length == 0) return new CodeRefusal(RefusalReason.Empty);
        if (code.Length > MostCharacters) return new CodeRefusal(RefusalReason.TooLong);
        if (!code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return new CodeRefusal(RefusalReason.Alphabet);
        if (code.Length * 6 / 8 < LeastBytes || code.Length % 4 == 1) return new CodeRefusal(RefusalReason.TooShort);
        var bytes = new byte[code.Length * 6 / 8];
        // The characters were checked above, so decoding can only fail because of unused bits in the last one.
        if (Base64Url.DecodeFromChars(code, bytes, out _, out _) != OperationStatus.Done)
            return new CodeRefusal(RefusalReason.NotCanonical);
        if (bytes[0] != Format) return new CodeRefusal(RefusalReason.Format);
        var body = bytes.AsSpan(0, bytes.Length - ChecksumBytes);
        if (Crc32.HashToUInt32(body) != BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(body.Length)))
            return new CodeRefusal(RefusalReason.Checksum);

        var hash = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
        if (checklists.FirstOrDefault(candidate => IdHash(candidate.Id) == hash) is not { } checklist)
            return new CodeRefusal(RefusalReason.UnknownChecklist);
        if (!checklist.Share) return new CodeRefusal(RefusalReason.NotShareable);
        return DecodeAnswers(checklist, body[3..]);
    }

    private static DecodeResult DecodeAnswers(Checklist checklist, ReadOnlySpan<byte> body)
    {
        if (ReadVersion(body, out var used) is not { } version) return new CodeRefusal(RefusalReason.NotCanonical);
        if (version != checklist.Version && !checklist.Accepts.Contains(version)) return new CodeRefusal(RefusalReason.Version);
        var answers = body[used..];
        var size = SizeOf(checklist);
        var expected = ByteCount(size);
        if (answers.Length != expected) return new CodeRefusal(answers.Length < expected ? RefusalReason.TooShort : RefusalReason.TooLong);
        var number = new BigInteger(answers, isUnsigned: true, isBigEndian: true);
        return number < size ? new Decoded(checklist, version, SheetOf(checklist, number)) : new CodeRefusal(RefusalReason.NotCanonical);
    }

    private static string Encode(Checklist checklist, int version, AnswerSheet sheet)
    {
        var hash = IdHash(checklist.Id);
        var bytes = new List<byte> { Format, (byte)(hash >> 8), (byte)hash };
        for (; version >= 0x80; version >>= 7) bytes.Add((byte)(version & 0x7f | 0x80));
        bytes.Add((byte)version);
        var answers = NumberOf(checklist, sheet).ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.AddRange(new byte[ByteCount(SizeOf(checklist)) - answers.Length]);
        bytes.AddRange(answers);
        Span<byte> checksum = stackalloc byte[ChecksumBytes];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32.HashToUInt32(bytes.ToArray()));
        return Base64Url.EncodeToString([.. bytes, .. checksum]);
    }

    private static BigInteger NumberOf(Checklist checklist, AnswerSheet sheet)
    {
        var number = BigInteger.Zero;
        for (var i = 0; i < checklist.Items.Length; i++)
        {
            var (item, answer) = (checklist.Items[i], sheet[i]);
            if (item.HasTwoLists) number = ((number << item.Options.Length) + answer.Chosen << item.Options.Length) + answer.Sought;
            else if (item.Many) number = (number << item.Options.Length) + answer.Chosen;
            else number = number * SingleRadix(item)
                + (answer.IsBlank ? 0 : answer.IsNotApplicable ? 1 : answer.Option + FirstOption(item));
        }
        return number;
    }

    private static AnswerSheet SheetOf(Checklist checklist, BigInteger number)
    {
        var answers = new Answer[checklist.Items.Length];
        for (var i = answers.Length - 1; i >= 0; i--)
        {
            var item = checklist.Items[i];
            if (item.HasTwoLists)
            {
                var sought = TakeDigit(ref number, 1 << item.Options.Length);
                answers[i] = Answer.Lists((uint)TakeDigit(ref number, 1 << item.Options.Length), (uint)sought);
            }
            else if (item.Many) answers[i] = Answer.Many((uint)TakeDigit(ref number, 1 << item.Options.Length));
            else
            {
                var digit = TakeDigit(ref number, SingleRadix(item));
                answers[i] = digit == 0 ? Answer.Blank : digit < FirstOption(item) ? Answer.NotApplicable
                    : Answer.One(digit - FirstOption(item));
            }
        }
        return new AnswerSheet([.. answers]);
    }

    private static int TakeDigit(ref BigInteger number, int radix)
    {
        number = BigInteger.DivRem(number, radix, out var digit);
        return (int)digit;
    }

    private static int FirstOption(Item item) => item.OffersNotApplicable ? 2 : 1;

    private static int SingleRadix(Item item) => FirstOption(item) + item.Options.Length;

    /// <summary>The number of different answer sheets.</summary>
    private static BigInteger SizeOf(Checklist checklist) => checklist.Items.Aggregate(BigInteger.One, (size, item) =>
        item.HasTwoLists ? size << 2 * item.Options.Length : item.Many ? size << item.Options.Length : size * SingleRadix(item));

    private static int ByteCount(BigInteger size) => (size - 1).GetByteCount(isUnsigned: true);

    /// <summary>Reads the version (LEB128); null where it takes more bytes than needed.</summary>
    private static int? ReadVersion(ReadOnlySpan<byte> bytes, out int used)
    {
        var version = 0;
        for (used = 0; used < Math.Min(bytes.Length, 4);)
        {
            var part = bytes[used];
            version |= (part & 0x7f) << 7 * used++;
            if (part < 0x80) return part == 0 && used > 1 ? null : version;
        }
        return null;
    }

    /// <summary>
    /// The two bytes that identify a checklist in its codes: the 32-bit FNV-1a hash of the id, both halves combined with XOR. Two ids can
    /// have the same; <c>sebaya check</c> refuses two such checklists in one site.
    /// </summary>
    public static ushort IdHash(string id)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.ASCII.GetBytes(id)) hash = (hash ^ part) * 16777619u;
        return (ushort)(hash >> 16 ^ hash);
    }
}
