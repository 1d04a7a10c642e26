using System.Collections.Immutable;

namespace Sebaya.Checklists;

/// <summary>A set of integers from 0 to a given maximum, one bit each. A new set contains only 0.</summary>
internal sealed class SumSet
{
    private readonly ulong[] _words;

    public SumSet(int greatest)
    {
        _words = new ulong[greatest / 64 + 1];
        _words[0] = 1;
    }

    private SumSet(ulong[] words) => _words = words;

    /// <summary>The set of all sums of a member and one of the numbers. The caller guarantees that no sum exceeds the maximum.</summary>
    public SumSet Plus(ImmutableArray<int> numbers)
    {
        var next = new ulong[_words.Length];
        foreach (var number in numbers)
        {
            var (skip, shift) = (number / 64, number % 64);
            for (var i = next.Length - 1; i >= skip; i--)
            {
                next[i] |= _words[i - skip] << shift;
                if (shift > 0 && i > skip) next[i] |= _words[i - skip - 1] >> (64 - shift);
            }
        }
        return new SumSet(next);
    }

    /// <summary>The union of both sets.</summary>
    public SumSet Or(SumSet other) => new([.. _words.Zip(other._words, (a, b) => a | b)]);

    /// <summary>Whether any member is at least <paramref name="first"/> and below <paramref name="end"/>.</summary>
    public bool HasAny(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if ((i & 63) == 0 && i + 64 <= end && _words[i >> 6] == 0) { i += 63; continue; }
            if ((_words[i >> 6] >> (i & 63) & 1) != 0) return true;
        }
        return false;
    }
}
