using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>Someone a reader may turn to: a service of the country, or a person of the programme.</summary>
/// <param name="Kinds">What it is for; some of <see cref="AllKinds"/>.</param>
/// <param name="Where">Where it helps, if not everywhere.</param>
/// <param name="Site">An address that begins with <c>https://</c>.</param>
/// <param name="Open">When it answers.</param>
/// <param name="Source">Where its number or address was read.</param>
/// <param name="Read">The day on which it was read there.</param>
/// <param name="Called">The day on which someone last called or wrote and was answered; null until somebody has.</param>
/// <param name="File">Where it is written, for messages.</param>
public sealed record Contact(
    string Id, ImmutableArray<string> Kinds, LocalizedText Name, LocalizedText? Where,
    string? Phone, string? WhatsApp, string? Email, string? Site, LocalizedText? Open, LocalizedText? Note,
    ContactSource? Source, DateOnly? Read, DateOnly? Called, string File, Position Position)
{
    /// <summary>Every kind, in the order in which contacts are shown.</summary>
    public static readonly ImmutableArray<string> AllKinds = ["programme", "danger", "violence", "children", "crisis", "mistakes"];

    /// <summary>The kinds whose contacts a programme knows itself, without a source to read them in.</summary>
    public static readonly ImmutableArray<string> OwnKinds = ["programme", "mistakes"];

    /// <summary>Whether the programme has it from itself.</summary>
    public bool IsOwn => Kinds.All(kind => OwnKinds.Contains(kind));

    /// <summary>The day up to which it is known to have been right: the last call, or else its source's date.</summary>
    public DateOnly? LastKnown => Called ?? Source?.Date ?? Read;

    /// <summary>The guide's contacts with a programme's: those of the same id take their place, the others come first.</summary>
    public static ImmutableArray<Contact> Merge(ImmutableArray<Contact> guide, ImmutableArray<Contact> program)
    {
        var own = program.ToDictionary(contact => contact.Id);
        var ids = guide.Select(contact => contact.Id).ToHashSet(StringComparer.Ordinal);
        return [.. program.Where(contact => !ids.Contains(contact.Id)),
            .. guide.Select(contact => own.GetValueOrDefault(contact.Id, contact))];
    }
}

/// <summary>Where a contact was read.</summary>
/// <param name="Date">The source's own date, which may be long before it was read; the first of the month where only that is known.</param>
public sealed record ContactSource(string Title, string Url, DateOnly Date, bool IsMonth);

/// <summary>What <c>_contacts.yml</c> says.</summary>
/// <param name="CountryCode">Of the country whose numbers begin with 0, to reach them from anywhere.</param>
public sealed record ContactList(ImmutableArray<Contact> Contacts, string? CountryCode)
{
    /// <summary>No contacts.</summary>
    public static ContactList Empty { get; } = new([], null);
}
