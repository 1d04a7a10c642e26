namespace Sebaya.Publishing.Pictures;

/// <summary>The edges of a shape as straight lines, in the units of whoever draws it; y grows downwards.</summary>
public sealed class Outline
{
    private const int StepsPerCurve = 12;
    private readonly List<(double X0, double Y0, double X1, double Y1)> _edges = [];
    private (double X, double Y) _start;
    private (double X, double Y) _at;

    /// <summary>The edges, each shape closed.</summary>
    public IReadOnlyList<(double X0, double Y0, double X1, double Y1)> Edges => _edges;

    /// <summary>Where the pen is.</summary>
    public (double X, double Y) At => _at;

    /// <summary>Begins a shape; the one before is closed.</summary>
    public void Move(double x, double y)
    {
        Close();
        _start = _at = (x, y);
    }

    /// <summary>A straight line.</summary>
    public void Line(double x, double y)
    {
        _edges.Add((_at.X, _at.Y, x, y));
        _at = (x, y);
    }

    /// <summary>A curve with one control point, as in TrueType.</summary>
    public void Quadratic(double cx, double cy, double x, double y)
    {
        var (fromX, fromY) = _at;
        for (var step = 1; step <= StepsPerCurve; step++)
        {
            var t = (double)step / StepsPerCurve;
            var u = 1 - t;
            Line((u * u * fromX) + (2 * u * t * cx) + (t * t * x), (u * u * fromY) + (2 * u * t * cy) + (t * t * y));
        }
    }

    /// <summary>A curve with two control points, as in SVG.</summary>
    public void Cubic(double ax, double ay, double bx, double by, double x, double y)
    {
        var (fromX, fromY) = _at;
        for (var step = 1; step <= 2 * StepsPerCurve; step++)
        {
            var t = step / (2.0 * StepsPerCurve);
            var u = 1 - t;
            var (p, q, r, s) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            Line((p * fromX) + (q * ax) + (r * bx) + (s * x), (p * fromY) + (q * ay) + (r * by) + (s * y));
        }
    }

    /// <summary>Leads the shape back to where it began.</summary>
    public void Close()
    {
        if (_at != _start) Line(_start.X, _start.Y);
    }

    /// <summary>Adds another outline, scaled and then moved.</summary>
    public void Add(Outline other, double scaleX, double scaleY, double x, double y)
    {
        foreach (var (x0, y0, x1, y1) in other.Edges)
            _edges.Add(((x0 * scaleX) + x, (y0 * scaleY) + y, (x1 * scaleX) + x, (y1 * scaleY) + y));
    }
}
