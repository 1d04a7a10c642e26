using Sebaya.Content;
using Sebaya.Content.Settings;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>The contacts of one kind, or all, as <c>Contacts.cshtml</c> shows them.</summary>
/// <param name="Kind">One of <see cref="Contact.AllKinds"/>, or null.</param>
public sealed record ContactsView(SiteModel SiteModel, string Language, string? Kind)
{
    private ProgramSettings Program => SiteModel.Site.Settings.Program;

    /// <summary>The contacts, the programme's first.</summary>
    public IReadOnlyList<Contact> Contacts =>
    [
        .. SiteModel.Site.Contacts.Where(contact => Kind is null || contact.Kinds.Contains(Kind))
            .OrderBy(contact => contact.Kinds.Min(Contact.AllKinds.IndexOf)),
    ];

    /// <summary>The programme's people who are not listed as contacts, with the key of the word for each one's role.</summary>
    public IEnumerable<(string Word, Person Person)> People => !ShowsProgramme ? [] :
        ((string Word, Person? Person)[])[("contact-lead", Program.Lead), ("contact-backup", Program.Backup),
            ("contact-safety-owner", Program.SafetyOwner)] is var all
            ? all.Where(item => item.Person is { } person && !IsListed(person)).Select(item => (item.Word, item.Person!))
            : [];

    /// <summary>What happens when something serious is reported, where that belongs.</summary>
    public string? Escalation => ShowsProgramme ? Program.Escalation?[Language] : null;

    /// <summary>The key of the words shown where there are no contacts.</summary>
    public string NothingWord => Kind == "mistakes" ? "no-contacts-mistakes" : "no-contacts";

    /// <summary>The page of help, which has the services of all kinds, where a programme has named nobody.</summary>
    public Page? Help =>
        ShowsProgramme && SiteModel.Site.Style.Safety is { } safety ? SiteModel.Site.Find(safety.Page.Key, Language) : null;

    private bool ShowsProgramme => Kind is null or "programme";

    /// <summary>The contacts of a kind, for another component to show.</summary>
    public static ComponentView OfKind(ComponentView shown, string kind) =>
        new(shown.Page, new ComponentUse(new ContactsComponent(), shown.Use.Page, [kind], shown.Use.Position));

    /// <summary>Where a programme's person is reached, as a link if it is an address or number.</summary>
    public static string? HrefOf(string contact) =>
        contact.Contains('@') ? "mailto:" + contact : IsNumber(contact) ? Telephone(contact) : null;

    /// <summary>A telephone number as a link.</summary>
    public static string Telephone(string number) => "tel:" + Digits(number);

    /// <summary>A WhatsApp number as a link, which needs the country's code; null where that is not known.</summary>
    public string? WhatsApp(string number) => Digits(number) switch
    {
        ['+', .. var whole] => "https://wa.me/" + whole,
        ['0', .. var national] when SiteModel.Site.CountryCode is { } code => $"https://wa.me/{code}{national}",
        _ => null,
    };

    /// <summary>The theme's word for a contact that nobody has called or written to.</summary>
    public static string UncalledWord(Contact contact) =>
        contact.Phone is null && contact.WhatsApp is null ? "contact-untried" : "contact-uncalled";

    private static string Digits(string number) => string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));

    private static bool IsNumber(string contact) => contact.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '(' or ')');

    private bool IsListed(Person person) => SiteModel.Site.Contacts.Any(contact => contact.Kinds.Contains("programme")
        && (contact.Name.ByLanguage.ContainsValue(person.Name)
            || (person.Contact is { } at && (at == contact.Phone || at == contact.WhatsApp || at == contact.Email))));
}
