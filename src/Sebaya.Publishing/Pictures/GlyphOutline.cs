namespace Sebaya.Publishing.Pictures;

/// <summary>Reads a simple glyph of OpenType's <c>glyf</c> table: contours of points on and off the curve, packed by flags.</summary>
internal static class GlyphOutline
{
    private const int OnCurve = 1, ShortX = 2, ShortY = 4, Repeats = 8, SameOrPositiveX = 16, SameOrPositiveY = 32;

    /// <summary>Adds a glyph's contours; y grows upwards, as in the font.</summary>
    public static void Add(Outline outline, ReadOnlySpan<byte> bytes, int contours)
    {
        if (contours == 0) return;
        var count = Typeface.Word(bytes, 10 + (2 * (contours - 1))) + 1;
        var at = 10 + (2 * contours);
        at += 2 + Typeface.Word(bytes, at);
        var flags = new byte[count];
        for (var i = 0; i < count;)
        {
            var flag = bytes[at++];
            var repeats = (flag & Repeats) != 0 ? bytes[at++] : 0;
            for (var n = 0; n <= repeats; n++) flags[i++] = flag;
        }
        var xs = Coordinates(bytes, flags, ref at, ShortX, SameOrPositiveX);
        var ys = Coordinates(bytes, flags, ref at, ShortY, SameOrPositiveY);
        var first = 0;
        for (var contour = 0; contour < contours; contour++)
        {
            var last = Typeface.Word(bytes, 10 + (2 * contour));
            AddContour(outline, [.. Enumerable.Range(first, last - first + 1).Select(i => ((double)xs[i], (double)ys[i], (flags[i] & OnCurve) != 0))]);
            first = last + 1;
        }
    }

    private static int[] Coordinates(ReadOnlySpan<byte> bytes, byte[] flags, ref int at, int isShort, int sameOrPositive)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0) value += (flags[i] & sameOrPositive) != 0 ? bytes[at++] : -bytes[at++];
            else if ((flags[i] & sameOrPositive) == 0)
            {
                value += Typeface.Signed(bytes, at);
                at += 2;
            }
            values[i] = value;
        }
        return values;
    }

    private static void AddContour(Outline outline, (double X, double Y, bool IsOn)[] points)
    {
        var begin = Array.FindIndex(points, point => point.IsOn);
        // A contour without a point on the curve begins half-way between two that are off it.
        var start = begin >= 0 ? points[begin] : Middle(points[^1], points[0]);
        outline.Move(start.X, start.Y);
        (double X, double Y, bool IsOn)? control = null;
        for (var i = 1; i <= points.Length; i++)
        {
            var point = i == points.Length && begin >= 0 ? start : points[(Math.Max(begin, -1) + i) % points.Length];
            if (control is { } held)
            {
                var end = point.IsOn ? point : Middle(held, point);
                outline.Quadratic(held.X, held.Y, end.X, end.Y);
                control = point.IsOn ? null : point;
            }
            else if (point.IsOn) outline.Line(point.X, point.Y);
            else control = point;
        }
        if (control is { } left) outline.Quadratic(left.X, left.Y, start.X, start.Y);
        outline.Close();
    }

    private static (double X, double Y, bool IsOn) Middle((double X, double Y, bool IsOn) a, (double X, double Y, bool IsOn) b) =>
        ((a.X + b.X) / 2, (a.Y + b.Y) / 2, true);
}
