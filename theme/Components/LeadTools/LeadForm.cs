using System.Text.Json;
using System.Text.Json.Nodes;
using Sebaya.Checklists;
using Sebaya.Diagnostics;
using Sebaya.Content;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Kit;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>A column that a lead's tool can use.</summary>
/// <param name="Titles">Every title by which it is recognised, in all languages; the form's own titles come first.</param>
public sealed record LeadField(string Id, string Title, IReadOnlyList<string> Titles, IReadOnlyList<KitChoice> Choices);

/// <summary>What a lead's tools know of the registration form and of the words that people write into its cells.</summary>
public static class LeadForm
{
    /// <summary>
    /// The columns that matching uses: ids of fields of the form. Where a guide's form lacks a field, the theme's words for it are used.
    /// </summary>
    private static readonly string[] Uses =
        ["name", "contact", "code", "role", "offers", "seeks", "times", "languages", "manager", "preference", "avoid", "age"];

    /// <summary>The columns in the order in which a lead chooses from them.</summary>
    /// <param name="uses">Only some of them, or null for all.</param>
    public static IEnumerable<LeadField> Fields(ComponentView view, IEnumerable<string>? uses = null)
    {
        var site = view.Page.SiteModel;
        foreach (var use in uses ?? Uses)
        {
            var field = site.Kit.Registration.Find(use);
            var own = field is null ? [] : site.Site.Settings.Codes.Select(language => field.Title[language]).Concat(field.KnownAs);
            yield return new LeadField(
                use, field?.Title[view.Language] ?? view.Page.T[$"use-{use}"],
                [.. own.Concat(Words(site, $"titles-{use}")).Append(view.Page.T[$"use-{use}"]).Distinct()],
                    field is null ? [] : field.Choices);
        }
    }

    /// <summary>The form and the topics of a checklist for the page's script.</summary>
    /// <param name="uses">The columns that the tool uses, or null for all.</param>
    public static string ToJson(ComponentView view, Checklist checklist, IEnumerable<string>? uses = null)
    {
        var site = view.Page.SiteModel;
        var fields = Fields(view, uses).Select(field => (JsonNode)new JsonObject
        {
            ["id"] = field.Id,
            ["title"] = field.Title,
            ["titles"] = List(field.Titles),
            ["choices"] = Choices(site, view.Language,
                [.. field.Choices.Select(choice => (choice.Id, choice.Title)), .. OptionsOf(field.Id, checklist)]),
        });
        var form = new JsonObject
        {
            ["fields"] = new JsonArray([.. fields]),
            ["ignored"] = List(site.Kit.Registration.Ignored),
            ["nobody"] = List(Words(site, "words-nobody")),
            ["roles"] = new JsonObject
            {
                ["mentor"] = List(Words(site, "words-mentor")),
                ["mentee"] = List(Words(site, "words-mentee")),
                ["either"] = List(Words(site, "words-either")),
            },
        };
        var json = new JsonObject { ["form"] = form, ["topics"] = Choices(site, view.Language, [.. OptionsOf("offers", checklist)]) };
        return json.ToJsonString(
            new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(
            System.Text.Unicode.UnicodeRanges.All) });
    }

    /// <summary>The options of the checklist's item that asks the same as a column.</summary>
    private static IEnumerable<(string Id, LocalizedText Title)> OptionsOf(string use, Checklist checklist) => use switch
    {
        "offers" or "seeks" =>
            checklist.Items.Where(item => item.Compare is Comparison.Complement).SelectMany(item => item.Options)
            .Select(option => (option.Id, option.Label)),
        "times" => checklist.Items.Where(item => item.Compare is Comparison.Slots).SelectMany(item => item.Options)
            .Select(option => (option.Id, option.Label)),
        _ => [],
    };

    private static JsonArray Choices(SiteModel site, string language, IReadOnlyList<(string Id, LocalizedText Title)> choices) => new(
        [.. choices.GroupBy(choice => choice.Id).Select(same => (JsonNode)new JsonObject
        {
            ["id"] = same.Key,
            ["title"] = same.First().Title[language],
            ["titles"] = List(same.SelectMany(choice => site.Site.Settings.Codes.Select(code => choice.Title[code])).Distinct()),
        })]);

    /// <summary>Words between commas, in every language.</summary>
    private static IEnumerable<string> Words(SiteModel site, string key) =>
        site.Site.Settings.Codes.SelectMany(code =>
            site.StringsOf(code)[key].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct();

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text)!)]);
}
