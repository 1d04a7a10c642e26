using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>docs/program.schema.json says of program.yml what the reader of it says: the same keys, needed and known.</summary>
public class ProgramSchemaTests
{
    private static readonly SchemaFile Schema =
        new(File.ReadAllText(Repository.PathOf("docs/program.schema.json")), scalar => scalar.Value);

    /// <summary>Every key once, in each form that it may have.</summary>
    private const string Everything = """
        name: { id: Melati, en: Jasmine }
        title: Melati
        tagline: Panduan
        base-url: https://melati.test/panduan/
        languages: [id, { code: en, title: Jasmine }, { code: ms, name: Bahasa Melayu, locale: ms_MY, title: T, tagline: U, fallback: id }]
        logo: logo.svg
        lead: { name: Kak Rani, contact: rani@melati.test }
        backup: { name: Kak Budi }
        safety-owner: { name: Bu Sari, contact: "0811" }
        address: kamu
        escalation: { id: Kami hubungi., en: We call. }
        contacts:
          - id: room
            kind: [programme, mistakes]
            name: Ruang
            phone: "021"
            whatsapp: "0811"
            email: a@melati.test
            site: https://melati.test/
            where: Gedung A
            open: Senin
            note: { id: Ketuk., en: Knock. }
            source: { title: Situs, url: https://melati.test/, date: 2026-01-28 }
            read: 2026-11-01
            called: 2026-11-22
        placeholders: { room: { id: ruang, en: room } }
        colours: { accent: { light: "#17594a", dark: "#93d6bd" } }
        navigation:
          - { after: leads/kit, pages: faq }
          - { title: Kampus, before: what-is, pages: [faq] }
        footer: [help]
        topics: [{ id: campus, title: Kampus }]
        foreign: { en: [mentor] }
        licence: { name: CC BY, url: https://cc.test/ }
        attribution: none
        words: { id: { menu: Menu } }
        style: style.css
        frame-ancestors: [https://intranet.test]
        checklists: { match: compatibility }
        edit: https://git.test/melati/
        remove: [micro-schooling]
        """;

    [Fact]
    public void WhateverMayStandInTheFilePassesBoth()
    {
        Assert.Equal([], Faults(Everything));
        Assert.Equal([], Problems(Everything));
        Assert.Equal(Schema.At("")["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal),
            ((YamlMapping)Parse(Everything)).Entries.Select(entry => entry.Key.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("zzzzzz: 1")]
    [InlineData("name: []")]
    [InlineData("base-url: melati")]
    [InlineData("languages: [{ name: Bahasa Melayu }]")]
    [InlineData("lead: { contact: a }")]
    [InlineData("lead: { name: A, phone: b }")]
    [InlineData("contacts: [{ id: a, name: A }]")]
    [InlineData("colours: { accent: { light: \"#17594a\" } }")]
    [InlineData("colours: { accent: { light: red, dark: \"#93d6bd\" } }")]
    [InlineData("navigation: [{ after: faq }]")]
    [InlineData("topics: [{ title: A }]")]
    [InlineData("licence: free")]
    [InlineData("licence: { name: A }")]
    [InlineData("words: { id: menu }")]
    public void WhatTheReaderRefusesTheSchemaRefusesToo(string text)
    {
        Assert.NotEmpty(Problems("name: Melati\n" + text));
        Assert.NotEmpty(Faults(text));
    }

    /// <summary>The reader's own answer to an unknown key lists the keys that it knows.</summary>
    [Theory]
    [InlineData("", "zzzzzz: 1", "program.yml")]
    [InlineData("$defs/person", "lead: { zzzzzz: 1 }", "'lead'")]
    [InlineData("$defs/colour", "colours: { accent: { zzzzzz: 1 } }", "'accent'")]
    [InlineData("$defs/licence", "licence: { zzzzzz: 1 }", "'licence'")]
    [InlineData("$defs/language", "languages: [{ zzzzzz: 1 }]", "the language")]
    [InlineData("$defs/navigation", "navigation: [{ zzzzzz: 1 }]", "the navigation edit")]
    [InlineData("$defs/topic", "topics: [{ zzzzzz: 1 }]", "the topic")]
    [InlineData("$defs/contact", "contacts: [{ zzzzzz: 1 }]", "the contact")]
    public void TheReaderAndTheSchemaKnowTheSameKeys(string at, string text, string what)
    {
        var message = Problems(text).First(problem => problem.Contains($"{what} has no key 'zzzzzz'", StringComparison.Ordinal));
        Schema.AssertKeys(at, message);
    }

    private static string[] Problems(string text)
    {
        using var folder = SmallSite.Of("");
        folder.Write("program.yml", text);
        var diagnostics = new DiagnosticBag();
        _ = SiteReader.ReadSettings(InputFolder.List([Guide.Root, new ProgramRoot(folder.Input, ".")], new DiagnosticBag()), diagnostics);
        return [.. diagnostics.ToSorted().Select(problem => problem.ToString())];
    }

    private static YamlNode Parse(string text) => YamlText.Parse(text, "program.yml", new DiagnosticBag())!;

    private static IEnumerable<string> Faults(string text) => Schema.Faults(Parse(text));
}
