using System.Security.Cryptography;
using System.Text;

namespace Sebaya.Search.Tests;

public sealed class FilesTests
{
    [Fact]
    public void A_page_has_one_file_of_texts_with_a_line_for_each_section()
    {
        SearchDocument[] documents =
            [new("/en/a/", "A", "", "one\ntwo"), new("/en/a/#b", "A", "B", "three"), new("/en/c/", "C", "", "", "", "four")];
        var files = SearchFiles.Build("en", documents, []).Skip(2)
            .Select(file => $"{file.Name.Split('/')[^1]}: {Encoding.UTF8.GetString(file.Content).Replace('\n', '|')}");
        Assert.Equal(["0.txt: one two|three", "1.txt: four"], files);
    }

    [Fact]
    public void The_folder_of_texts_changes_its_name_with_any_word_of_them()
    {
        static string Folder(string text) => SearchFiles.Build("en", [new("/en/a/", "A", "", text)], [])[1].Name;
        Assert.Matches("^texts/en-[0-9a-f]{10}/words.txt$", Folder("one"));
        Assert.NotEqual(Folder("one"), Folder("two"));
    }

    [Fact]
    public void The_same_documents_make_the_same_bytes()
    {
        static byte[] Build() =>
            SearchFiles.Build("id", [new("/id/a/", "Bertemu", "Menyapa", "menyajikan pertemuan dan obrolan")],
            [new(["temu", "jumpa"])])[0].Content;
        Assert.Equal(Build(), Build());
    }

    [Fact]
    public void Lunr_is_the_file_its_readme_names()
    {
        Assert.Equal("0c50d9002b85780a842afffb567bb54ede402dae7c6dc5997a018614d8044fc8",
            Convert.ToHexStringLower(SHA256.HashData(BrowserHalf.Vendored())));
        Assert.Equal("2.3.9", new BrowserHalf().Version);
    }
}
