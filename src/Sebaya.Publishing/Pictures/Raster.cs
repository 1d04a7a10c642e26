namespace Sebaya.Publishing.Pictures;

/// <summary>
/// Finds how much of each pixel a shape covers, exactly, from the signed area to the right of its edges. Plain arithmetic of doubles: the same on every machine.
/// </summary>
public sealed class Raster
{
    private readonly int _width;
    private readonly int _height;
    private readonly double[] _change;
    private int _top;
    private int _bottom;

    /// <summary>For pictures of a size in pixels.</summary>
    public Raster(int width, int height)
    {
        (_width, _height, _top) = (width, height, height);
        _change = new double[(width * height) + 2];
    }

    /// <summary>Calls <paramref name="paint"/> with the index and the coverage (above 0, at most 1) of each pixel that a shape touches.</summary>
    /// <exception cref="InvalidOperationException">The shape reaches beyond the picture.</exception>
    public void Fill(Outline shape, Action<int, double> paint)
    {
        foreach (var (x0, y0, x1, y1) in shape.Edges)
        {
            if (Math.Min(x0, x1) < 0 || Math.Max(x0, x1) > _width - 1 || Math.Min(y0, y1) < 0 || Math.Max(y0, y1) > _height)
                throw new InvalidOperationException($"a shape reaches to ({x1:0}, {y1:0}), beyond a picture of {_width} × {_height}");
            if (y0 < y1) Edge(1, x0, y0, x1, y1);
            else if (y1 < y0) Edge(-1, x1, y1, x0, y0);
        }
        for (var row = _top; row < _bottom; row++)
        {
            var sum = 0.0;
            for (var pixel = row * _width; pixel < (row + 1) * _width; pixel++)
            {
                sum += _change[pixel];
                _change[pixel] = 0;
                var coverage = Math.Min(Math.Abs(sum), 1);
                if (coverage > 1e-6) paint(pixel, coverage);
            }
        }
        (_top, _bottom) = (_height, 0);
    }

    private void Edge(int direction, double x0, double y0, double x1, double y1)
    {
        var slope = (x1 - x0) / (y1 - y0);
        var x = x0;
        var last = Math.Min(_height, (int)Math.Ceiling(y1));
        _top = Math.Min(_top, (int)y0);
        _bottom = Math.Max(_bottom, last);
        for (var row = (int)y0; row < last; row++)
        {
            var part = Math.Min(row + 1, y1) - Math.Max(row, y0);
            var next = x + (slope * part);
            Row(row * _width, part * direction, Math.Min(x, next), Math.Max(x, next));
            x = next;
        }
    }

    /// <summary>Spreads one row's share of an edge over the pixels from <paramref name="left"/> to <paramref name="right"/>.</summary>
    private void Row(int start, double area, double left, double right)
    {
        var (first, end) = ((int)left, (int)Math.Ceiling(right));
        if (end <= first + 1)
        {
            var beside = (0.5 * (left + right)) - first;
            _change[start + first] += area * (1 - beside);
            _change[start + first + 1] += area * beside;
            return;
        }
        var before = 0.0;
        for (var pixel = first; pixel < end; pixel++)
        {
            // How much of the row's height the edge has passed by the end of this pixel, averaged over the pixel.
            var from = Math.Max(left, pixel);
            var to = Math.Min(right, pixel + 1);
            var passed = (((from - left) + (to - left)) / 2 * (to - from) / (right - left)) + (pixel + 1 - to);
            _change[start + pixel] += area * (passed - before);
            before = passed;
        }
        _change[start + end] += area * (1 - before);
    }
}
