using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sebaya.Content.Prose;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Markdown;

/// <summary>The rules of style that a program can hold: sentence length, choice of words, one form of address, links that say where they lead.</summary>
internal static class ProseCheck
{
    private const int LongestSentence = 30;

    /// <summary>Checks a page's running text and returns how many words it has.</summary>
    public static int Run(PageSyntax syntax, IEnumerable<TextSpanMap> passages, string language, MarkdownDiagnostics report)
    {
        var words = 0;
        var address = new FormOfAddress();
        foreach (var span in passages)
        {
            words += Sentences(span, report, isProse: span.Block is ParagraphBlock);
            if (IsDialogue(span.Block)) continue;
            Avoided(span, language, report);
            if (language == "id") address.Read(span, report);
        }
        foreach (var link in syntax.All.OfType<LinkInline>())
            if (!link.IsImage && StyleRules.EmptyLinkWords.Contains(PlainText.Of(link)))
                report.Add(report.At(link), Rules.ProseEmptyLinkText, $"the words '{PlainText.Of(link)}' do not say where the link leads. Name the page or the answer.");
        return words;
    }

    private static bool IsDialogue(Block block)
    {
        for (Block? at = block; at is not null; at = at.Parent)
            if (at is QuoteBlock) return true;
        return false;
    }

    private static int Sentences(TextSpanMap span, MarkdownDiagnostics report, bool isProse)
    {
        var text = span.Text;
        var (total, words, start, inWord) = (0, 0, -1, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && (char.IsLetterOrDigit(text[i]) || (inWord && text[i] is '-' or '\'' or '’' or '/'));
            if (isLetter && !inWord)
            {
                words++;
                if (start < 0) start = i;
            }
            inWord = isLetter;
            if (isLetter) continue;
            var ends = i == text.Length || (text[i] is '.' or '!' or '?' or '…' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '”' or '"' or ')'));
            if (!ends) continue;
            if (isProse && words > LongestSentence)
            {
                var (line, column) = span.PlaceOf(start);
                report.Add(report.At(line, column), Rules.ProseLongSentence, $"this sentence has {words} words; {LongestSentence} are enough. Make two of it.");
            }
            total += words;
            (words, start) = (0, -1);
        }
        return total;
    }

    private static void Avoided(TextSpanMap span, string language, MarkdownDiagnostics report)
    {
        if (!StyleRules.Avoided.TryGetValue(language, out var list)) return;
        foreach (var (at, word) in StyleRules.FinderOf(language).FindIn(span.Text))
        {
            if (span.IsQuotedOrCode(at)) continue;
            var avoided = list[word];
            var (line, column) = span.PlaceOf(at);
            report.Add(report.At(line, column), avoided.IsEnglish ? Rules.ProseEnglishWord : Rules.ProseAvoidedWord,
                $"'{span.Text.Substring(at, avoided.Words.Length)}' is not the guide's word. Write '{avoided.Instead}'.");
        }
    }

    /// <summary>Remembers which form of address a page used first and reports the first use of the other.</summary>
    private sealed class FormOfAddress
    {
        private static readonly string[] Words = ["Anda", "kamu", "kau", "engkau"];
        private static readonly WordFinder Finder = new(Words);
        private bool? _isFormal;
        private bool _isReported;

        public void Read(TextSpanMap span, MarkdownDiagnostics report)
        {
            if (_isReported) return;
            foreach (var (at, word) in Finder.FindIn(span.Text))
            {
                if (span.IsQuotedOrCode(at)) continue;
                var isFormal = Words[word] == "Anda";
                _isFormal ??= isFormal;
                if (isFormal == _isFormal) continue;
                _isReported = true;
                var (line, column) = span.PlaceOf(at);
                report.Add(report.At(line, column), Rules.ProseMixedAddress,
                    "the page says both 'Anda' and 'kamu'. Keep 'Anda'; 'kamu' belongs in quotation marks or a [!SAY] callout.");
                return;
            }
        }
    }
}
