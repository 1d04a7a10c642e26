using Sebaya.Tests;

namespace Sebaya.Browser.Tests;

/// <summary>
/// A few pages with the guide's checklist on readiness, for what holds for every guide of any size: they are built, fetched and saved in a
/// moment.
/// </summary>
internal static class SmallGuide
{
    private const string Navigation = """
        navigation:
          - title: { id: Mulai, en: Begin }
            pages: [boundaries, privacy, checklists/readiness, leads/links]
        """;

    private const string Pages = """
        -- id/index.md --
        ---
        Title: Sebaya
        Description: Beranda.
        ---
        Mulai dari [batasan](boundaries.md).
        -- en/index.md --
        ---
        Title: Sebaya
        Description: Home.
        ---
        Begin with [boundaries](boundaries.md).
        -- id/boundaries.md --
        ---
        Title: Batasan
        Description: Batasan.
        Slug: batasan
        ---
        Teks.
        -- en/boundaries.md --
        ---
        Title: Boundaries
        Description: Boundaries.
        ---
        Text.
        -- id/privacy.md --
        ---
        Title: Privasi
        Description: Privasi.
        Slug: privasi
        ---
        Teks.
        -- en/privacy.md --
        ---
        Title: Privacy
        Description: Privacy.
        ---
        Text.
        -- id/checklists/readiness.md --
        ---
        Title: Kesiapan
        Description: Kesiapan.
        ---
        <?# Checklist readiness /?>
        -- en/checklists/readiness.md --
        ---
        Title: Readiness to mentor
        Description: Readiness.
        ---
        <?# Checklist readiness /?>
        -- id/leads/links.md --
        ---
        Title: Tautan
        Description: Tautan.
        ---
        <?# EmbedCode /?>
        -- en/leads/links.md --
        ---
        Title: Links
        Description: Links.
        ---
        <?# EmbedCode /?>
        """;

    public static SmallSite Create()
    {
        var site = SmallSite.Of(Pages);
        site.Write("_site.yml", SmallSite.Settings + Navigation);
        site.Write("_checklists/readiness.yml", LeadSite.Source("readiness"));
        return site;
    }

    /// <summary>Publishes the guide in a folder beside its input.</summary>
    public static async Task<string> PublishAsync(SmallSite site, string folder, Uri? baseUrl = null)
    {
        var output = Path.Combine(site.Folder, folder);
        await PublishedSite.PublishAsync([site.Input], output, baseUrl);
        return output;
    }
}
