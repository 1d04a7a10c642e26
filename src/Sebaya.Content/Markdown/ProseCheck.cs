using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sebaya.Content.Prose;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>
/// Checks the style rules that a program can check: length of sentences, choice of words, form of address, links whose words say where they
/// lead.
/// </summary>
internal static class ProseCheck
{
    /// <summary>Checks a page's running text and returns how many words it has.</summary>
    public static int Run(PageSyntax syntax, IReadOnlyList<TextSpanMap> passages, PageStyle style, MarkdownDiagnostics report)
    {
        var words = 0;
        var address = new AddressCheck(style);
        foreach (var span in passages)
        {
            words += Sentences(span, style, report);
            if (span.IsDialogue) continue;
            Avoided(span, style.Language, report);
            address.Read(span, report);
        }
        address.Report(report);
        Links(syntax, style.Language, report);
        Tables(syntax, style, report);
        if (style.MostWords is { } most && words > most)
            report.Add(report.At(0, 0), Rules.ProsePageLength,
                $"the page has {words} words; {most} are the most here. Shorten it, or make two pages of it.");
        return words;
    }

    /// <summary>Finds avoided words in text that is not Markdown: for each its index, the rule and the message.</summary>
    public static IEnumerable<(int Index, Rule Rule, string Message)> Avoided(string text, LanguageStyle style)
    {
        foreach (var (at, word) in style.AvoidedFinder.FindIn(text))
        {
            var avoided = style.Avoided[word];
            if (WordFinder.StandsInAny(avoided.Except, text, at, avoided.Words.Length)) continue;
            yield return (at, avoided.IsForeign ? Rules.ProseForeignWord : Rules.ProseAvoidedWord,
                $"'{text.Substring(at, avoided.Words.Length)}' is not the guide's word. Write '{avoided.Instead}'.");
        }
    }

    private static void Avoided(TextSpanMap span, LanguageStyle style, MarkdownDiagnostics report)
    {
        foreach (var (at, rule, message) in Avoided(span.Text, style))
            if (!span.IsQuotedOrCode(at)) report.Add(report.At(span, at), rule, message);
    }

    private static void Links(PageSyntax syntax, LanguageStyle style, MarkdownDiagnostics report)
    {
        foreach (var link in syntax.All.OfType<LinkInline>())
            if (!link.IsImage && style.EmptyLinks.Contains(PlainText.Of(link)))
                report.Add(report.At(link), Rules.ProseEmptyLinkText,
                    $"the words '{PlainText.Of(link)}' do not say where the link leads. Name the page or the answer.");
    }

    private static void Tables(PageSyntax syntax, PageStyle style, MarkdownDiagnostics report)
    {
        if (style.MostColumns is not { } most) return;
        foreach (var table in syntax.All.OfType<Table>())
            if (table.OfType<TableRow>().Max(row => row.Count) is var columns && columns > most)
                report.Add(report.At(table), Rules.ProseTableWidth,
                    $"the table has {columns} columns; a phone shows {most}. Make it narrower, or a list.");
    }

    private static int Sentences(TextSpanMap span, PageStyle style, MarkdownDiagnostics report)
    {
        var longest = span.Block is ParagraphBlock ? style.Language.LongestSentence ?? int.MaxValue : int.MaxValue;
        var text = span.Text;
        var (total, words, start, inWord) = (0, 0, -1, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && IsOfWord(text[i], inWord);
            if (isLetter && !inWord)
            {
                words++;
                if (start < 0) start = i;
            }
            inWord = isLetter;
            if (isLetter || !EndsSentence(text, i)) continue;
            if (words > longest)
                report.Add(report.At(span, start), Rules.ProseLongSentence,
                    $"this sentence has {words} words; {longest} are enough. Make two of it.");
            total += words;
            (words, start) = (0, -1);
        }
        return total;
    }

    private static bool IsOfWord(char letter, bool inWord) => letter < 128
        ? char.IsAsciiLetterOrDigit(letter) || (inWord && letter is '-' or '\'' or '/')
        : char.IsLetterOrDigit(letter) || (inWord && letter == '’');

    private static bool EndsSentence(string text, int i) => i == text.Length
        || (text[i] is '.' or '!' or '?' or '…'
            && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '”' or '"' or ')'));

    /// <summary>
    /// Finds words of another form of address than the page's. The first is reported, together with the number of others.
    /// </summary>
    private sealed class AddressCheck(PageStyle style)
    {
        private (Position Position, string Word)? _first;
        private int _others;

        public void Read(TextSpanMap span, MarkdownDiagnostics report)
        {
            if (style.Address is null) return;
            foreach (var (at, word) in style.Language.AddressFinder.FindIn(span.Text))
            {
                if (span.IsQuotedOrCode(at) || style.Language.AddressWords[word].Form == style.Address) continue;
                if (_first is null) _first = (report.At(span, at), style.Language.AddressWords[word].Word);
                else _others++;
            }
        }

        public void Report(MarkdownDiagnostics report)
        {
            if (_first is not var (position, word)) return;
            var more = _others == 0 ? "" : $" ({_others} more {(_others == 1 ? "follows" : "follow")})";
            report.Add(position, Rules.ProseAddress,
                $"'{word}'{more} is not how this text addresses its reader. Write '{style.Address}'; only what somebody says, in "
                    + "quotation marks or [!SAY], may differ.");
        }
    }
}
