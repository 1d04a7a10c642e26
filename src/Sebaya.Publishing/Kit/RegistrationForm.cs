using System.Collections.Immutable;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Publishing.Kit;

/// <summary>
/// The registration form of a programme (<c>_registration.yml</c>): the column titles by which tools and workbooks recognise its answers.
/// </summary>
/// <param name="Ignored">Titles of columns that form services add by themselves, such as a timestamp.</param>
public sealed record RegistrationForm(ImmutableArray<RegistrationField> Fields, ImmutableArray<string> Ignored)
{
    /// <summary>The file's path below the input folder.</summary>
    public const string File = "_registration.yml";

    /// <summary>The form of a site that has none.</summary>
    public static RegistrationForm Empty { get; } = new([], []);

    /// <summary>The field with an id, or null.</summary>
    public RegistrationField? Find(string id) => Fields.FirstOrDefault(field => field.Id == id);

    /// <summary>Reads the file.</summary>
    public static RegistrationForm Read(SourceText source, TextLanguages languages, DiagnosticBag diagnostics)
    {
        if (KitReader.Open(source, "the", "form", "fields, ignored", languages, diagnostics, Rules.RegistrationForm) is not { } reader)
            return Empty;
        var fields = ImmutableArray.CreateBuilder<RegistrationField>();
        foreach (var group in reader.Groups("fields", "field", "id, title, kind", needed: true))
        {
            var field = RegistrationField.Read(group);
            if (fields.Any(other => other.Id == field.Id)) group.Wrong("id", $"the field '{field.Id}' stands twice. Keep one.");
            else fields.Add(field);
        }
        var form = new RegistrationForm(fields.ToImmutable(), reader.Texts("ignored"));
        reader.Finish();
        return form;
    }
}

/// <summary>The content of a column of the form.</summary>
public enum FieldKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Several answers, each on a line of its own.</summary>
    Lines,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>Any number of choices, from the list or made up by the programme.</summary>
    Choices,

    /// <summary>A whole number from 0 to 10.</summary>
    Scale,
}

/// <summary>One question of the form.</summary>
/// <param name="KnownAs">Other titles of the column, in any language.</param>
public sealed record RegistrationField(string Id, LocalizedText Title, FieldKind Kind, ImmutableArray<string> KnownAs,
    ImmutableArray<KitChoice> Choices)
{
    private static readonly ImmutableArray<string> Kinds = [.. Enum.GetNames<FieldKind>().Select(name => name.ToLowerInvariant())];

    internal static RegistrationField Read(KitReader reader)
    {
        var field = new RegistrationField(
            reader.Id(), reader.Localized("title"), Enum.Parse<FieldKind>(reader.OneOf("kind", Kinds) ?? nameof(FieldKind.Text),
                ignoreCase: true),
            reader.Texts("known-as"), KitChoice.ReadAll(reader));
        reader.Finish();
        return field;
    }
}

/// <summary>An answer that can be chosen.</summary>
public sealed record KitChoice(string Id, LocalizedText Title)
{
    internal static ImmutableArray<KitChoice> ReadAll(KitReader reader)
    {
        var choices = ImmutableArray.CreateBuilder<KitChoice>();
        foreach (var group in reader.Groups("choices", "choice", "id, title"))
        {
            choices.Add(new KitChoice(group.Id(), group.Localized("title")));
            group.Finish();
        }
        return choices.ToImmutable();
    }
}
