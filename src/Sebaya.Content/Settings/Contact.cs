using System.Collections.Immutable;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Settings;

/// <summary>Someone a reader may turn to: a public service, or a person of the programme.</summary>
/// <param name="Kinds">What the contact is for; values of <see cref="AllKinds"/>.</param>
/// <param name="Where">The region it serves; null for the whole country.</param>
/// <param name="Site">An address that begins with <c>https://</c>.</param>
/// <param name="Open">When it can be reached.</param>
/// <param name="Source">The source of its number or address.</param>
/// <param name="Read">The day on which the source was read.</param>
/// <param name="Called">The day on which someone last called or wrote and was answered; null until somebody has.</param>
/// <param name="File">The file that it was read from, for messages.</param>
public sealed record Contact(
    string Id, ImmutableArray<string> Kinds, LocalizedText Name, LocalizedText? Where,
    string? Phone, string? WhatsApp, string? Email, string? Site, LocalizedText? Open, LocalizedText? Note,
    ContactSource? Source, DateOnly? Read, DateOnly? Called, string File, Position Position)
{
    /// <summary>Every kind, in the order in which contacts are shown.</summary>
    public static readonly ImmutableArray<string> AllKinds = ["programme", "danger", "violence", "children", "crisis", "mistakes"];

    /// <summary>The kinds of contact that a programme provides itself, so that no source is needed.</summary>
    public static readonly ImmutableArray<string> OwnKinds = ["programme", "mistakes"];

    /// <summary>Whether all its kinds are in <see cref="OwnKinds"/>, so that no source is needed.</summary>
    public bool IsOwn => Kinds.All(kind => OwnKinds.Contains(kind));

    /// <summary>The last day on which it was known to be right: the last call, or else the date of its source.</summary>
    public DateOnly? LastKnown => Called ?? Source?.Date ?? Read;

    /// <summary>
    /// Adds a programme's contacts to the guide's. Those with the id of a guide's contact replace it, the others come first.
    /// </summary>
    public static ImmutableArray<Contact> Merge(ImmutableArray<Contact> guide, ImmutableArray<Contact> program)
    {
        var own = program.ToDictionary(contact => contact.Id);
        var ids = guide.Select(contact => contact.Id).ToHashSet(StringComparer.Ordinal);
        return [.. program.Where(contact => !ids.Contains(contact.Id)),
            .. guide.Select(contact => own.GetValueOrDefault(contact.Id, contact))];
    }
}

/// <summary>The source of a contact.</summary>
/// <param name="Date">The date of the source itself, which may be long before it was read; the first of the month where only the month is
/// known.</param>
public sealed record ContactSource(string Title, string Url, DateOnly Date, bool IsMonth);

/// <summary>The content of <c>_contacts.yml</c>.</summary>
/// <param name="CountryCode">The telephone code of the country whose numbers are written with a leading 0, so that links work from abroad;
/// null where not given.</param>
public sealed record ContactList(ImmutableArray<Contact> Contacts, string? CountryCode)
{
    /// <summary>No contacts.</summary>
    public static ContactList Empty { get; } = new([], null);
}
