using System.IO.Compression;
using Sebaya.Publishing.Documents;
using Sebaya.Publishing.Model;
using Sebaya.Tests;

namespace Sebaya.Publishing.Tests;

/// <summary>The whole kit in one file.</summary>
public class KitArchiveTests
{
    [Fact]
    public void TheArchiveHoldsEverySheetInTheOrderOfThePage()
    {
        using var site = SmallSite.Of("""
            -- id/kit.md --
            ---
            Title: Kotak
            Description: K.
            Slug: kotak
            ---
            Semua ada di sini.

            <?# KitFiles /?>

            ## Sebelum mulai: menyiapkan {#before}

            [Formulir](form.md) lalu [kartu](cards.md).

            ## Sesudahnya {#after}

            [Formulir](form.md) sekali lagi.
            -- id/form.md --
            ---
            Title: Formulir “pendaftaran”?
            Description: F.
            Slug: formulir
            Layout: sheet
            ---
            Isi.
            -- id/cards.md --
            ---
            Title: Kartu
            Description: K.
            Slug: kartu
            Layout: sheet
            ---
            Isi.
            -- id/other.md --
            ---
            Title: Lain
            Description: L.
            Slug: lain
            Layout: sheet
            ---
            Isi.
            -- _emails/id/welcome.md --
            ---
            Subject: "Selamat datang"
            Description: D.
            ---
            Halo.
            """);
        using var zip = new ZipArchive(new MemoryStream(site.Load().SiteModel!.Routes.FileAt("/files/sebaya-kit-id.zip")!.Bytes.ToArray()));
        Assert.Equal(
            [
                "01 Sebelum mulai/01 Formulir pendaftaran.docx",
                "01 Sebelum mulai/02 Kartu.docx",
                "02 Lembar lain/01 Lain.docx",
                "Email/01 Selamat datang.eml",
            ],
            zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void TwoReadingsOfTheGuideGiveTheSameBytes()
    {
        var (first, second) = (ArchivesOf(SmallSiteReading.Guide.Value), ArchivesOf(SmallSiteReading.ReadGuide()));
        Assert.Equal(2, first.Count);
        Assert.Equal(first, second);

        static List<string> ArchivesOf(SiteModel model) => [.. model.Site.Settings.Languages.Select(language =>
            Convert.ToBase64String(model.Routes.FileAt(KitArchive.AddressOf(language))!.Bytes.Span))];
    }
}
