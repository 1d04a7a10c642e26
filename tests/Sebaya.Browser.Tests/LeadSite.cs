using System.Text.RegularExpressions;
using Sebaya.Browser.Tests;
using Sebaya.Checklists;
using Sebaya.Diagnostics;
using Sebaya.Tests;

[assembly: AssemblyFixture(typeof(LeadSite))]

namespace Sebaya.Browser.Tests;

/// <summary>A site built once for all tests: the guide's own checklists, a program's settings and a page of its own laid over.</summary>
public sealed class LeadSite : IAsyncLifetime
{
    private const string Pages = """
        -- id/leads/tools.md --
        ---
        Title: Alat
        Description: A.
        Layout: tool
        ---
        <?# Emails /?>

        <?# Cohort readiness /?>
        -- en/leads/tools.md --
        ---
        Title: Tools
        Description: T.
        Layout: tool
        ---
        <?# Emails /?>

        <?# Cohort readiness /?>
        -- id/leads/match.md --
        ---
        Title: Cocok
        Description: C.
        Layout: tool
        ---
        <?# Match compatibility match /?>
        -- en/leads/match.md --
        ---
        Title: Match
        Description: M.
        Layout: tool
        ---
        <?# Match compatibility match /?>
        -- _emails/id/match.md --
        ---
        Subject: "Rekan Anda: {{ partner.name }}"
        Description: D.
        ---
        Halo {{ recipient.name }}, dari {{ program.name }}: [ruang](../../id/rooms.md).
        -- _emails/en/match.md --
        ---
        Subject: "Your partner: {{ partner.name }}"
        Description: D.
        ---
        Hello {{ recipient.name }}, from {{ program.name }}: [rooms](../../en/rooms.md), [tools](../../en/leads/tools.md).
        {{ partner.contact }}
        """;

    private const string Program = """
        program:
          name: { id: Sebaya Melati, en: Melati Peers }
          contacts:
            - { id: rani, kind: programme, name: { id: Rani, en: Rani }, email: rani@melati.example, called: 2026-11-22 }
        """;

    private const string Rooms = "---\nTitle: Rooms\nDescription: R.\n---\nThursday.\n";

    private readonly SmallSite _site = SmallSite.Of(Pages);
    private LoopbackServer? _server;

    public Uri Address => _server!.Address;

    public async ValueTask InitializeAsync()
    {
        foreach (var name in (string[])["readiness", "compatibility"]) _site.Write($"_checklists/{name}.yml", Source(name));
        var overlay = Path.Combine(_site.Folder, "my-program");
        foreach (var (file, text) in ((string, string)[])[("_site.yml", SmallSite.Settings + Program), ("id/rooms.md", Rooms),
            ("en/rooms.md", Rooms)])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(overlay, file))!);
            await File.WriteAllTextAsync(Path.Combine(overlay, file), text);
        }
        _server = await LoopbackServer.ForFolderAsync(_site.Output);
        await PublishedSite.PublishAsync([_site.Input, overlay], _site.Output, Address);
    }

    internal async Task<LeadPage> OpenAsync(Chromium chromium, string address, bool clipboard = false)
    {
        var lead = new LeadPage(
            await chromium.NewPageAsync(new() { Permissions = clipboard ? ["clipboard-read", "clipboard-write"] : [] }));
        await lead.Page.GotoAsync(Address + address);
        return lead;
    }

    /// <summary>Codes of made-up people, always the same. Calm ones leave items with a gate blank, so that nobody is in conflict.</summary>
    internal static string[] Codes(string name, int count, bool calm = false)
    {
        var checklist = ChecklistReader.Read(Source(name), name + ".yml", ["id", "en"], new DiagnosticBag(), out _)!;
        var random = new RandomChecklists(count);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var sheet = random.Sheet(checklist);
            if (calm) sheet =
                new AnswerSheet(
                [.. sheet.Answers.Select((answer, i) => checklist.Items[i].Gate is AnswerGate ? Answer.Blank : answer)]);
            return Checklists.Codes.Encode(checklist, sheet);
        })];
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _site.Dispose();
    }

    /// <summary>The guide's own checklist, without its links to pages, which this site does not have.</summary>
    internal static string Source(string name)
    {
        return Regex.Replace(File.ReadAllText(Path.Combine(Repository.Input, "_checklists", name + ".yml")),
            @"(?m)^ +(gate-)?read: .*\n", "");
    }
}
