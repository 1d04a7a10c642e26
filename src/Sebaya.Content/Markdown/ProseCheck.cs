using System.Buffers;
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
    public static int Run(MarkdownDocument document, string language, PageReport report)
    {
        var words = 0;
        var address = new FormOfAddress();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is null) continue;
            var passage = new Passage(block);
            words += Sentences(passage, report, isProse: block is ParagraphBlock);
            if (IsDialogue(block)) continue;
            Avoided(passage, language, report);
            if (language == "id") address.Read(passage, report);
        }
        foreach (var link in document.Descendants<LinkInline>())
            if (!link.IsImage && HouseWords.EmptyLinkWords.Contains(PlainText.Of(link)))
                report.Add(report.At(link), Rules.ProseEmptyLinkText, $"the words '{PlainText.Of(link)}' do not say where the link leads. Name the page or the answer.");
        return words;
    }

    private static bool IsDialogue(Block block)
    {
        for (Block? at = block; at is not null; at = at.Parent)
            if (at is QuoteBlock) return true;
        return false;
    }

    private static int Sentences(Passage passage, PageReport report, bool isProse)
    {
        var text = passage.Text;
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
            var ends = i == text.Length || (text[i] is '.' or '!' or '?' or '…' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '”' or '"' or ')'));
            if (!ends) continue;
            if (isProse && words > LongestSentence)
            {
                var (line, column) = passage.PlaceOf(start);
                report.Add(report.At(line, column), Rules.ProseLongSentence, $"this sentence has {words} words; {LongestSentence} are enough. Make two of it.");
            }
            total += words;
            (words, start) = (0, -1);
        }
        return total;
    }

    private static void Avoided(Passage passage, string language, PageReport report)
    {
        if (!HouseWords.Avoided.TryGetValue(language, out var list) || !passage.Text.AsSpan().ContainsAny(HouseWords.AnyAvoided[language])) return;
        foreach (var avoided in list)
        {
            for (var at = WordAt(passage.Text, avoided.Words, 0); at >= 0; at = WordAt(passage.Text, avoided.Words, at + 1))
            {
                if (passage.IsApart(at)) continue;
                var (line, column) = passage.PlaceOf(at);
                report.Add(report.At(line, column), avoided.IsEnglish ? Rules.ProseEnglishWord : Rules.ProseAvoidedWord,
                    $"'{passage.Text.Substring(at, avoided.Words.Length)}' is not the guide's word. Write '{avoided.Instead}'.");
            }
        }
    }

    private static int WordAt(string text, string words, int from)
    {
        while (from < text.Length)
        {
            var at = text.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return -1;
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return at;
            from = at + 1;
        }
        return -1;
    }

    /// <summary>Remembers which form of address a page used first and reports the first use of the other.</summary>
    private sealed class FormOfAddress
    {
        private static readonly string[] Formal = ["Anda"];
        private static readonly string[] Familiar = ["kamu", "kau", "engkau"];
        private static readonly SearchValues<string> Any = SearchValues.Create([.. Formal, .. Familiar], StringComparison.OrdinalIgnoreCase);
        private bool? _isFormal;
        private bool _isReported;

        public void Read(Passage passage, PageReport report)
        {
            if (_isReported || !passage.Text.AsSpan().ContainsAny(Any)) return;
            var formal = First(passage, Formal);
            var familiar = First(passage, Familiar);
            if (formal < 0 && familiar < 0) return;
            _isFormal ??= familiar < 0 || (formal >= 0 && formal < familiar);
            var other = _isFormal.Value ? familiar : formal;
            if (other < 0) return;
            _isReported = true;
            var (line, column) = passage.PlaceOf(other);
            report.Add(report.At(line, column), Rules.ProseMixedAddress,
                "the page says both 'Anda' and 'kamu'. Keep 'Anda'; 'kamu' belongs in quotation marks or a [!SAY] callout.");
        }

        private static int First(Passage passage, string[] words)
        {
            var first = -1;
            foreach (var word in words)
                for (var at = WordAt(passage.Text, word, 0); at >= 0; at = WordAt(passage.Text, word, at + 1))
                    if (!passage.IsApart(at) && (first < 0 || at < first)) first = at;
            return first;
        }
    }
}
