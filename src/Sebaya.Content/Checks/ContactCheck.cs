using Sebaya.Content.Settings;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Checks;

/// <summary>
/// Warns of contacts that were last confirmed too long ago. This needs today's date, so <c>check</c> runs it only when it is given one, and
/// a build never does: the same input gives the same site on any day.
/// </summary>
public static class ContactCheck
{
    private const int MostDays = 180;

    /// <summary>
    /// Records contacts that were confirmed more than <see cref="MostDays"/> days before the given day, and dates after it.
    /// </summary>
    public static void Run(Site site, DateOnly asOf, DiagnosticBag diagnostics)
    {
        foreach (var contact in site.Contacts)
        {
            foreach (var (key, date) in DatesOf(contact))
                if (date > asOf)
                    diagnostics.Add(contact.File, contact.Position, Rules.ContactFuture,
                        $"the contact '{contact.Id}' has '{key}: {Written(date)}', which lies after {Written(asOf)}. Write the day on "
                            + "which it happened.");
            if (contact.LastKnown is { } known && asOf.DayNumber - known.DayNumber is > MostDays and var days)
                diagnostics.Add(contact.File, contact.Position, Rules.ContactOld, Message(contact, known, days));
        }
    }

    private static string Message(Contact contact, DateOnly known, int days) => contact.Called is null
        ? $"the source of the contact '{contact.Id}' is {days} days old ({Written(known)}) and nobody has called it. "
            + "Call, and add 'called:' with that day, or find a newer source."
        : $"the contact '{contact.Id}' was last called {days} days ago ({Written(known)}). Call again, and change 'called:' to that day.";

    private static IEnumerable<(string Key, DateOnly Date)> DatesOf(Contact contact)
    {
        if (contact.Source is { } source) yield return ("date", source.Date);
        if (contact.Read is { } read) yield return ("read", read);
        if (contact.Called is { } called) yield return ("called", called);
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
