using System.Collections.Immutable;
using Sebaya.Content.Settings;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>Whom to turn to: <c>&lt;?# Contacts /?&gt;</c>, or of one kind: <c>&lt;?# Contacts danger /?&gt;</c>.</summary>
public sealed class ContactsComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } = new(0, 1, $"a kind of contact ({string.Join(", ", Contact.AllKinds)})");

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (use.Arguments is not [var kind] || Contact.AllKinds.Contains(kind)) yield break;
        yield return $"there is no kind of contact '{kind}'.{DidYouMean.HintOrList(kind, Contact.AllKinds)}";
    }

    /// <inheritdoc/>
    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model)
    {
        var (view, language, t) =
            (new ContactsView(model, use.Page.Language, use.Arguments.FirstOrDefault()), use.Page.Language,
            model.StringsOf(use.Page.Language));
        var lines = view.People.Select(item => Joined($"{t[item.Word]}: {item.Person.Name}", item.Person.Contact))
            .Concat(view.Contacts.Select(contact => Joined(
                $"{contact.Name[language]}:", contact.Phone, contact.WhatsApp is { } number ? $"WhatsApp {number}" : null, contact.Email,
                contact.Site is { } site ? new Uri(site).Host : null, contact.Where?[language],
                    contact.Open is { } open ? open[language] + "." : null,
                contact.Note?[language],
                    contact.Read is { } read ? t.Format("contact-read", t.Date(read)) + $" {contact.Source?.Title}." : null)))
            .ToImmutableArray();
        yield return lines.IsEmpty ? new PaperText(t[view.NothingWord]) : new PaperList(lines);
        if (view.Escalation is { } escalation) yield return new PaperText(escalation);
    }

    private static string Joined(params string?[] parts) => string.Join(' ', parts.Where(part => part is not null));
}
