namespace Sebaya.Diagnostics;

/// <summary>How much a problem matters: an error fails a build, a warning does so only under <c>--strict</c>.</summary>
public enum Severity
{
    /// <summary>The site would be wrong; nothing is published.</summary>
    Error,

    /// <summary>The site would be worse; it is published all the same.</summary>
    Warning,
}

/// <summary>A place in a text file. Both count from 1; a column counts UTF-16 code units, as editors do.</summary>
public readonly record struct Position(int Line, int Column) : IComparable<Position>
{
    /// <summary>The first character of a file.</summary>
    public static readonly Position Start = new(1, 1);

    /// <inheritdoc/>
    public int CompareTo(Position other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
}

/// <summary>
/// One problem in what a writer wrote: where it is, which rule it breaks (see <see cref="Rules"/>), what is wrong and what to do.
/// </summary>
/// <param name="File">Path as the reader of the message would type it, with forward slashes.</param>
/// <param name="Message">What is wrong, then the remedy; one line.</param>
public sealed record Diagnostic(string File, Position Position, Rule Rule, string Message) : IComparable<Diagnostic>
{
    /// <summary>The severity of the rule.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>By file, then line, then column, then code and words, so that a report reads the same on every machine.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0) order = Position.CompareTo(other.Position);
        if (order == 0) order = string.CompareOrdinal(Rule.Code, other.Rule.Code);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary>The form that editors and terminals make clickable: <c>file(line,column): error SBY104: message</c>.</summary>
    public override string ToString() =>
        $"{ForbiddenCharacters.Quote(File)}({Position.Line},{Position.Column}): {(Severity == Severity.Error ? "error" : "warning")} "
            + $"{Rule.Code}: {Message}";
}
