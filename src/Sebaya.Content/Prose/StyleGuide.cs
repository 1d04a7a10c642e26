using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Prose;

/// <summary>How the guide sounds, as <c>_style.yml</c> says it: what <c>check</c> holds the text to.</summary>
/// <param name="Safety">What every page and email must do for a reader in danger; null where the file says nothing of it.</param>
public sealed record StyleGuide(ImmutableDictionary<string, LanguageStyle> Languages, SafetyStyle? Safety)
{
    /// <summary>A site that is held to nothing.</summary>
    public static StyleGuide None { get; } = new(ImmutableDictionary<string, LanguageStyle>.Empty, null);

    /// <summary>The style of a language.</summary>
    public LanguageStyle Of(string language) => Languages.GetValueOrDefault(language, LanguageStyle.None);

    /// <summary>
    /// The word by which emails address their reader in a language: the one that the settings name, where the language has it, else the
    /// language's first; null where it has none.
    /// </summary>
    public string? AddressIn(string language, string? chosen)
    {
        var forms = Of(language).Forms;
        return forms.Any(form => form.Name == chosen) ? chosen : forms.FirstOrDefault()?.Name;
    }
}

/// <summary>The style of one language.</summary>
/// <param name="LongestSentence">In words; null for no limit.</param>
/// <param name="EmptyLinks">Words for a link that say nothing of where it leads.</param>
/// <param name="Address">By page: the name of the form of address, or <see cref="AddressByPlaceholder"/>.</param>
/// <param name="Words">By page: how many words it has at most.</param>
/// <param name="Columns">By page: how many columns a table has at most.</param>
/// <param name="Repeatable">Sentences that may stand on more than one page.</param>
public sealed record LanguageStyle(
    int? LongestSentence, ImmutableArray<AvoidedWord> Avoided, ImmutableHashSet<string> EmptyLinks, ImmutableArray<FormOfAddress> Forms,
    PageRules<string> Address, PageRules<int> Words, PageRules<int> Columns, ImmutableArray<string> Repeatable, SafetyWords Safety)
{
    /// <summary>The form of address of texts that leave the choice to a programme's settings.</summary>
    public const string AddressByPlaceholder = "{{ you }}";

    /// <summary>A language that is held to nothing.</summary>
    public static LanguageStyle None { get; } =
        new(null, [], [], [], PageRules<string>.None, PageRules<int>.None, PageRules<int>.None, [], SafetyWords.None);

    internal WordFinder AvoidedFinder { get; } = new(Avoided.Select(avoided => avoided.Words));

    /// <summary>Every word of every form of address, in the forms' order.</summary>
    internal ImmutableArray<(string Form, string Word)> AddressWords { get; } =
        [.. Forms.SelectMany(form => form.Words.Select(word => (form.Name, word)))];

    internal WordFinder AddressFinder { get; } = new(Forms.SelectMany(form => form.Words));
}

/// <summary>A word or phrase that the guide does not use, and what it writes instead.</summary>
/// <param name="IsForeign">A word of another language, rather than a wrong term.</param>
/// <param name="Except">Phrases in which it is right, such as names.</param>
public sealed record AvoidedWord(string Words, string Instead, bool IsForeign, ImmutableArray<string> Except);

/// <summary>A way to address the reader.</summary>
/// <param name="Name">Its first word, by which the file names it.</param>
/// <param name="Words">All its words.</param>
public sealed record FormOfAddress(string Name, ImmutableArray<string> Words);

/// <summary>What every page and email must do for a reader in danger, in all languages.</summary>
/// <param name="Page">The key of the page to which every mention of danger leads.</param>
/// <param name="Limits">The section to which a promise of secrecy may lead instead of naming its exceptions.</param>
/// <param name="Exempt">Pages and sections that name dangers without a reader being in one.</param>
/// <param name="EmailPlaceholders">The placeholders that every email has.</param>
public sealed record SafetyStyle(PageReference Page, PageReference? Limits, ImmutableArray<PageReference> Exempt,
    ImmutableArray<string> EmailPlaceholders);

/// <summary>The words by which a language's text is searched for danger and for promises.</summary>
/// <param name="Danger">Words of danger: a section that has one leads to help.</param>
/// <param name="Secrecy">Promises of secrecy: a paragraph that makes one names its exceptions.</param>
/// <param name="Exceptions">Words that name an exception.</param>
/// <param name="Numbers">Telephone numbers that stand in running text on the page of help only, each with the conditions one of which its
/// sentence names.</param>
public sealed record SafetyWords(
    ImmutableArray<string> Danger, ImmutableArray<string> Secrecy, ImmutableArray<string> Exceptions,
        ImmutableArray<EmergencyNumber> Numbers)
{
    /// <summary>No words.</summary>
    public static SafetyWords None { get; } = new([], [], [], []);

    internal WordFinder DangerFinder { get; } = new(Danger);

    internal WordFinder SecrecyFinder { get; } = new(Secrecy);

    internal WordFinder NumberFinder { get; } = new(Numbers.Select(number => number.Number));
}

/// <summary>A number for emergencies.</summary>
/// <param name="Conditions">Phrases one of which stands in the same sentence; none where it may stand alone.</param>
/// <param name="Except">Phrases in which it is no telephone number, such as a count of minutes.</param>
public sealed record EmergencyNumber(string Number, ImmutableArray<string> Conditions, ImmutableArray<string> Except);
