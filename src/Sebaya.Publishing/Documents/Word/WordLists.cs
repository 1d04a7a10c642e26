using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sebaya.Publishing.Documents.Word;

/// <summary>
/// The lists of a document. Every numbered list starts its own numbering, so each has a number of its own in the document.
/// </summary>
internal sealed class WordLists
{
    private const int Levels = 4;
    private const int Step = 340;
    private const int Bullets = 0;
    private const int Numbers = 1;
    private const int BulletsNumber = 1;

    private readonly List<int> _starts = [];

    /// <summary>Begins a numbered list; returns its number.</summary>
    public int Begin(int start)
    {
        _starts.Add(start);
        return BulletsNumber + _starts.Count;
    }

    /// <summary>The properties of a list item's first paragraph.</summary>
    /// <param name="number">A numbered list's number; 0 for bullets.</param>
    public static ParagraphProperties Item(int number, int level) => new(
        new ParagraphStyleId { Val = WordStyles.ListText },
        new NumberingProperties(
            new NumberingLevelReference { Val = Math.Min(level, Levels - 1) },
                new NumberingId { Val = number == 0 ? BulletsNumber : number }));

    /// <summary>The properties of further paragraphs of an item, or of an item without a sign.</summary>
    /// <param name="hanging">Whether its first line begins at the place of the sign.</param>
    public static ParagraphProperties Continued(int level, bool hanging = false)
    {
        var indentation = new Indentation { Left = $"{Step * (level + 1)}" };
        if (hanging) indentation.Hanging = $"{Step}";
        return new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.ListText }, indentation);
    }

    /// <summary>Creates the numbering part; to be called after the text, when every list is known.</summary>
    public Numbering Make()
    {
        var numbering =
            new Numbering(Kind(Bullets, NumberFormatValues.Bullet, _ => "•"),
            Kind(Numbers, NumberFormatValues.Decimal, level => $"%{level + 1}."));
        numbering.Append(new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = BulletsNumber });
        for (var i = 0; i < _starts.Count; i++)
        {
            var instance = new NumberingInstance(new AbstractNumId { Val = Numbers }) { NumberID = BulletsNumber + 1 + i };
            for (var level = 0; level < Levels; level++)
                instance.Append(
                    new LevelOverride(new StartOverrideNumberingValue { Val = level == 0 ? _starts[i] : 1 }) { LevelIndex = level });
            numbering.Append(instance);
        }
        return numbering;
    }

    private static AbstractNum Kind(int id, NumberFormatValues format, Func<int, string> sign)
    {
        var kind = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var level = 0; level < Levels; level++)
            kind.Append(new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = sign(level) },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = $"{Step * (level + 1)}", Hanging = $"{Step}" }))
            { LevelIndex = level });
        return kind;
    }
}
