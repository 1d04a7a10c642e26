using System.Security.Cryptography;

namespace Sebaya.Search.Tests;

public sealed class FilesTests
{
    [Fact]
    public void A_page_has_one_file_of_texts_with_a_line_for_each_section()
    {
        var files = SearchFiles.Build("en", [new("/en/a/", "A", "", "one\ntwo"), new("/en/a/#b", "A", "B", "three"), new("/en/c/", "C", "", "four")], []);
        Assert.Equal(["en.json", "texts/en-22c83841de/0.txt: one two|three", "texts/en-22c83841de/1.txt: four"],
            files.Select(file => file.Name.EndsWith(".json", StringComparison.Ordinal) ? file.Name : $"{file.Name}: {System.Text.Encoding.UTF8.GetString(file.Content).Replace('\n', '|')}"));
    }

    [Fact]
    public void The_same_documents_make_the_same_bytes()
    {
        static byte[] Build() => SearchFiles.Build("id", [new("/id/a/", "Bertemu", "Menyapa", "menyajikan pertemuan dan obrolan")], [new(["temu", "jumpa"])])[0].Content;
        Assert.Equal(Build(), Build());
    }

    [Fact]
    public void Lunr_is_the_file_its_readme_names()
    {
        Assert.Equal("0c50d9002b85780a842afffb567bb54ede402dae7c6dc5997a018614d8044fc8", Convert.ToHexStringLower(SHA256.HashData(BrowserHalf.Vendored())));
        Assert.Equal("2.3.9", new BrowserHalf().Version);
    }
}
