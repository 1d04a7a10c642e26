using System.Globalization;
using System.Reflection;
using System.Text;
using Sebaya.Content;
using Sebaya.Content.Reading;

namespace Sebaya.Site;

/// <summary>
/// The files of a new programme's folder. Their texts are in <c>Beginning/</c>, with <c>{{ … }}</c> where something is filled in.
/// </summary>
/// <param name="Lead">The name of the person who signs the emails; may be empty.</param>
/// <param name="Email">The email address for readers; may be empty.</param>
/// <param name="Phone">The telephone number for readers; may be empty.</param>
/// <param name="ToolSource">The package source from which the workflow installs the program; null for .NET's default.</param>
internal sealed record Beginning(string Name, string BaseUrl, string[] Languages, string Lead, string Email, string Phone,
    string? ToolSource)
{
    /// <summary>The schema of <c>program.yml</c>, for editors.</summary>
    public const string Schema = "program.schema.json";

    /// <summary>Every file, by its path in the folder.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        var first = Languages[0];
        yield return (ProgramRoot.FileName, Filled($"program.{first}.yml"));
        yield return (Schema, Text(Schema));
        foreach (var language in Languages) yield return ($"pages/{language}/our-programme.md", Scaffold.Of("programme", language));
        yield return ("README.md", Filled($"README.{first}.md"));
        yield return (".github/workflows/pages.yml", Filled("pages.yml"));
        yield return (".gitignore", Text("gitignore"));
    }

    /// <summary>One of the texts, with its placeholders.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(Beginning).Assembly.GetManifestResourceStream("beginning/" + name)
            ?? throw new FileNotFoundException($"the program has no '{name}'");
        return new StreamReader(stream, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n");
    }

    private string Filled(string name) => Text(name)
        .Replace("{{ name }}", Quoted(Name), StringComparison.Ordinal)
        .Replace("{{ title }}", Name, StringComparison.Ordinal)
        .Replace("{{ base-url }}", BaseUrl, StringComparison.Ordinal)
        .Replace("{{ languages }}", string.Join(", ", Languages), StringComparison.Ordinal)
        .Replace("{{ people }}", People(), StringComparison.Ordinal)
        .Replace("{{ version }}", Version, StringComparison.Ordinal)
        .Replace("{{ tool-source }}", ToolSource is null ? "" : $" --add-source {ShellQuoted(ToolSource)}", StringComparison.Ordinal);

    private static string Version =>
        typeof(Beginning).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private string People()
    {
        var text = new StringBuilder();
        if (Lead != "")
            text.Append(CultureInfo.InvariantCulture, $"\nlead:\n  name: {Quoted(Lead)}\n")
                .Append(Email + Phone == "" ? "" : $"  contact: {Quoted(Email != "" ? Email : Phone)}\n");
        if (Email + Phone == "") return text.ToString();
        text.Append(CultureInfo.InvariantCulture,
            $"\ncontacts:\n  - id: programme\n    kind: {(Email == "" ? "programme" : "[programme, mistakes]")}\n    name: "
            + $"{Quoted(Name)}\n");
        if (Email != "") text.Append(CultureInfo.InvariantCulture, $"    email: {Quoted(Email)}\n");
        if (Phone != "") text.Append(CultureInfo.InvariantCulture, $"    phone: {Quoted(Phone)}\n");
        return text.ToString();
    }

    /// <summary>A text as a quoted YAML scalar.</summary>
    private static string Quoted(string text)
    {
        var shown = string.Concat(text.Where(letter => !char.IsControl(letter)));
        return $"\"{shown.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static string ShellQuoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
