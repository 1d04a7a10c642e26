using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Prose;

/// <summary>The style rules of <c>_style.yml</c>, which <c>check</c> applies to the text.</summary>
/// <param name="Safety">Rules for readers in danger; null where the file has none.</param>
public sealed record StyleGuide(ImmutableDictionary<string, LanguageStyle> Languages, SafetyStyle? Safety)
{
    /// <summary>No rules in any language.</summary>
    public static StyleGuide None { get; } = new(ImmutableDictionary<string, LanguageStyle>.Empty, null);

    /// <summary>The rules for a language.</summary>
    public LanguageStyle Of(string language) => Languages.GetValueOrDefault(language, LanguageStyle.None);

    /// <summary>
    /// The word for "you" in emails of a language: the one that the settings name if the language has it, otherwise the language's first;
    /// null where it has none.
    /// </summary>
    public string? AddressIn(string language, string? chosen)
    {
        var forms = Of(language).Forms;
        return forms.Any(form => form.Name == chosen) ? chosen : forms.FirstOrDefault()?.Name;
    }
}

/// <summary>The style rules of one language.</summary>
/// <param name="LongestSentence">In words; null for no limit.</param>
/// <param name="EmptyLinks">Link texts that do not say where the link leads, such as "here".</param>
/// <param name="Address">By page: the name of the form of address, or <see cref="AddressByPlaceholder"/>.</param>
/// <param name="Words">By page: how many words it has at most.</param>
/// <param name="Columns">By page: how many columns a table has at most.</param>
/// <param name="Repeatable">Sentences that may stand on more than one page.</param>
public sealed record LanguageStyle(
    int? LongestSentence, ImmutableArray<AvoidedWord> Avoided, ImmutableHashSet<string> EmptyLinks, ImmutableArray<FormOfAddress> Forms,
    PageRules<string> Address, PageRules<int> Words, PageRules<int> Columns, ImmutableArray<string> Repeatable, SafetyWords Safety)
{
    /// <summary>The form of address of texts that use the placeholder, so that a programme's settings choose it.</summary>
    public const string AddressByPlaceholder = "{{ you }}";

    /// <summary>No rules.</summary>
    public static LanguageStyle None { get; } =
        new(null, [], [], [], PageRules<string>.None, PageRules<int>.None, PageRules<int>.None, [], SafetyWords.None);

    internal WordFinder AvoidedFinder { get; } = new(Avoided.Select(avoided => avoided.Words));

    /// <summary>Every word of every form of address, in the forms' order.</summary>
    internal ImmutableArray<(string Form, string Word)> AddressWords { get; } =
        [.. Forms.SelectMany(form => form.Words.Select(word => (form.Name, word)))];

    internal WordFinder AddressFinder { get; } = new(Forms.SelectMany(form => form.Words));
}

/// <summary>A word or phrase to avoid, and what to write instead.</summary>
/// <param name="IsForeign">Whether it is a word of another language rather than a wrong term.</param>
/// <param name="Except">Phrases in which it is allowed, such as names.</param>
public sealed record AvoidedWord(string Words, string Instead, bool IsForeign, ImmutableArray<string> Except);

/// <summary>A way to address the reader.</summary>
/// <param name="Name">Its first word, by which the file names it.</param>
/// <param name="Words">All its words.</param>
public sealed record FormOfAddress(string Name, ImmutableArray<string> Words);

/// <summary>Rules for readers in danger, in all languages.</summary>
/// <param name="Page">The page that every section that mentions danger must link to.</param>
/// <param name="Limits">The section to which a promise of secrecy may lead instead of naming its exceptions.</param>
/// <param name="Exempt">Pages and sections that name dangers without a reader being in one.</param>
/// <param name="EmailPlaceholders">The placeholders that every email has.</param>
public sealed record SafetyStyle(PageReference Page, PageReference? Limits, ImmutableArray<PageReference> Exempt,
    ImmutableArray<string> EmailPlaceholders);

/// <summary>The words of a language that indicate danger or a promise of secrecy.</summary>
/// <param name="Danger">Words of danger: a section that contains one must link to the page of help.</param>
/// <param name="Secrecy">Promises of secrecy: a paragraph that makes one names its exceptions.</param>
/// <param name="Exceptions">Words that name an exception.</param>
/// <param name="Numbers">Telephone numbers that may occur in running text only on the page of help, each with phrases of which its sentence
/// must contain one.</param>
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

/// <summary>An emergency number.</summary>
/// <param name="Conditions">Phrases of which one must occur in the same sentence; empty where the number may stand alone.</param>
/// <param name="Except">Phrases in which the digits are no telephone number, such as a number of minutes.</param>
public sealed record EmergencyNumber(string Number, ImmutableArray<string> Conditions, ImmutableArray<string> Except);
