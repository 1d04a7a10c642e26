using System.Text.RegularExpressions;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Model;
using Sebaya.Site.Commands;
using Sebaya.Tests;
using Sebaya.Theme;

namespace Sebaya.Site.Tests;

/// <summary>A programme's own folder, over the guide that the program carries.</summary>
public class ProgramFolderTests
{
    /// <summary>What is wrong with a programme of these files, without the folder's place.</summary>
    private static string[] Problems(SmallSite folder) =>
        [.. Load(folder).Diagnostics.Select(problem => folder.Relative(problem.ToString()))];

    private static SiteLoading Load(SmallSite folder) =>
        new SiteLoader(InputSources.Find(folder.Input, [], folder.Folder), SebayaTheme.Create(), null, hasPictures: false).Read();

    [Fact]
    public void TheProgramCarriesTheGuideFileByFile()
    {
        var carried = InputFolder.List([Guide.Root], new DiagnosticBag());
        var lying = InputFolder.List([Repository.Input], new DiagnosticBag());
        Assert.Equal(lying.Keys, carried.Keys);
        Assert.All(lying.Values, file => Assert.Equal(file.ReadAllBytes(), carried[file.Path].ReadAllBytes()));
    }

    [Theory]
    [InlineData("id,en", "pages/id/our-programme.md pages/en/our-programme.md", "Folder ini hanya berisi file milik Anda sendiri.")]
    [InlineData("en", "pages/en/our-programme.md", "This folder holds what is your own.")]
    public async Task WhatInitWritesPassesCheck(string languages, string pages, string readme)
    {
        using var site = SmallSite.Of("");
        var folder = Path.Combine(site.Folder, "melati");
        string[] init =
            ["init", folder, "--name", "Melati \"A\" # 1", "--languages", languages, "--lead", "Kak Rani", "--email", "web@melati.test",
            "--base-url", "https://melati.test/x/"];
        Assert.Equal(0, (await Run.Of(site, init)).Exit);
        Assert.All(pages.Split(' ').Append("program.schema.json").Append(".github/workflows/pages.yml"), file =>
            Assert.True(File.Exists(Path.Combine(folder, file)), file));
        Assert.StartsWith($"# Melati \"A\" # 1\n\n{readme}", await File.ReadAllTextAsync(Path.Combine(folder, "README.md")),
            StringComparison.Ordinal);
        var check = await Run.Of(site, "check", "--input", folder);
        Assert.Equal(0, check.Exit);
        Assert.All(check.Error.Split('\n').Where(line => line.Contains("SBY414", StringComparison.Ordinal)), line =>
            Assert.Matches("^./melati/pages/(id|en)/our-programme.md\\(\\d+,\\d+\\): warning SBY414: ", line));
        Assert.Equal(2 * languages.Split(',').Length, check.Error.Split("SBY414").Length - 1);
        Assert.Contains("""
            ./melati/program.yml(14,5): warning SBY315: nobody has called the contact 'programme' yet. \
            Call or write, and add 'called:' with that day.
            """.Joined(), check.Error, StringComparison.Ordinal);

        var again = await Run.Of(site, init);
        Assert.Equal((2, "sebaya: './melati/program.yml' is there already; nothing was written.\n"), (again.Exit, again.Error));
    }

    [Fact]
    public async Task InitNeedsOnlyAFolder()
    {
        using var site = SmallSite.Of("");
        var folder = Path.Combine(site.Folder, "melati");
        Assert.Equal(0, (await Run.Of(site, "init", folder)).Exit);
        Assert.StartsWith("# melati\n\nFolder ini", await File.ReadAllTextAsync(Path.Combine(folder, "README.md")),
            StringComparison.Ordinal);
        var check = await Run.Of(site, "check", "--input", folder);
        Assert.Equal(
            ["melati/pages/en/our-programme.md(8,1): warning SBY414", "melati/pages/en/our-programme.md(12,1): warning SBY414",
                "melati/pages/id/our-programme.md(8,1): warning SBY414", "melati/pages/id/our-programme.md(12,1): warning SBY414",
                "melati/program.yml(6,11): warning SBY317", "0 errors, 5 warnings"],
            check.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => Regex.Match(line, "melati/.*?SBY[0-9]+|^0 .*").Value));
    }

    [Fact]
    public async Task AtATerminalInitAsksForWhatTheOptionsLeaveOut()
    {
        using var site = SmallSite.Of("");
        var folder = Path.Combine(site.Folder, "melati");
        var typed = "Sebaya Melati\nmelati\nhttps://melati.test/panduan\nfr\nen\nrani@melati.test\n";
        var output = new StringWriter();
        var exit = await InitCommand.Create(to => new Questions(new StringReader(typed), to))
            .Parse([folder, "--lead", "Kak Rani"]).InvokeAsync(new() { Output = output });
        Assert.Equal(0, exit);
        Assert.StartsWith("Name of the programme [melati]: Address of the site, if you know it [https://example.org/]: "
            + "'melati' is not an address like https://example.org/guide/\nAddress of the site, if you know it [https://example.org/]: "
            + "Languages [id,en]: the guide is not written in 'fr'. Languages: id, en. Another is begun in program.yml later.\n"
            + "Languages [id,en]: Email of the programme (may stay empty): Phone of the programme (may stay empty): wrote ",
            output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var program = await File.ReadAllTextAsync(Path.Combine(folder, "program.yml"));
        Assert.All((string[])["name: \"Sebaya Melati\"", "https://melati.test/panduan/", "languages: [en]", "name: \"Kak Rani\"",
            "email: \"rani@melati.test\""], line => Assert.Contains(line, program, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryCommandFindsTheFolderItIsCalledIn()
    {
        using var program = SmallSite.OfProgram("""
            -- program.yml --
            name: Melati
            base-url: https://melati.test/
            languages: id
            -- checklists/mood.yml --
            """);
        Assert.Equal(0, (await Run.Of(program, "new", "checklist", "mood", "--input", program.Input)).Exit is 2 ? 0 : 1);
        File.Delete(Path.Combine(program.Input, "checklists/mood.yml"));
        Assert.Equal(0, (await Run.Of(program, "new", "checklist", "mood", "--input", program.Input)).Exit);
        Assert.Equal("wrote input/pages/id/ruang/rapat.md\n",
            (await Run.Of(program, "new", "page", "ruang/rapat", "--input", program.Input)).Output);
        Assert.Equal("wrote input/pages/id/faq/ruang.md\n",
            (await Run.Of(program, "new", "faq", "ruang", "--input", program.Input)).Output);
        var below = Path.Combine(program.Input, "pages/id/ruang");
        Assert.Equal(["guide", "../../.."], InputSources.Find(null, [], below).Select(root => root.Name));
        Assert.Equal(Path.Combine(program.Input, "output"), InputSources.OutputOf(InputSources.Find(null, [], below)));
        Assert.Contains("\nmood\tDaftar periksa baru\n", (await Run.Of(program, "pages", "--input", program.Input)).Output,
            StringComparison.Ordinal);
        Assert.Contains("{\"address\":\"/id/ruang/rapat/\"",
            (await Run.Of(program, "search", "id", "rapat", "--input", program.Input)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutInputOrProgramItSaysHowToBegin()
    {
        using var site = SmallSite.Of("");
        var empty = Directory.CreateDirectory(Path.Combine(site.Folder, "empty")).FullName;
        var error = Assert.Throws<DirectoryNotFoundException>(() => InputSources.Find(null, [], empty));
        Assert.Equal("there is no folder 'input' here, and no 'program.yml' here or above. 'sebaya init FOLDER' begins a programme of "
            + "your own", error.Message);
        Assert.Equal(["input"], InputSources.Find(null, [], site.Folder).Select(root => root.Name));
    }

    [Fact]
    public void KeysGoBeforeTheGuidesOneByOne()
    {
        using var program = SmallSite.OfProgram("""
            -- program.yml --
            name: Melati
            title: { id: Melati, en: Jasmine }
            base-url: https://melati.test/panduan
            licence: none
            attribution: Berdasarkan panduan Sebaya.
            navigation:
              - { after: leads/kit, pages: [rooms] }
              - { title: Kampus, before: what-is, pages: [faq] }
            topics: [{ id: campus, title: Kampus }]
            words: { id: { menu: Daftar isi } }
            frame-ancestors: [https://intranet.test]
            -- pages/id/rooms.md --
            ---
            Title: Ruang
            Description: Ruang kami.
            ---
            Teks.
            -- pages/en/rooms.md --
            ---
            Title: Rooms
            Description: Our rooms.
            ---
            Text.
            -- static/CNAME --
            melati.test
            """);
        var model = Load(program).SiteModel!;
        var settings = model.Site.Settings;
        Assert.Empty(Problems(program));
        Assert.Equal(("https://melati.test/panduan/", null, "Jasmine"),
            (settings.BaseUrl.AbsoluteUri, settings.Licence, settings.Languages[1].Title));
        Assert.Equal("Kampus", model.NavigationOf("en").Parts[0].Title);
        Assert.Equal("rooms", model.NavigationOf("id").PlaceOf("leads/kit").Next!.Key);
        Assert.Equal(("Daftar isi", "Menu"), (model.StringsOf("id")["menu"], model.StringsOf("en")["menu"]));
        Assert.Equal("melati.test\n"u8.ToArray(), model.Routes.FileAt("/CNAME")!.Bytes.ToArray());
        Assert.Contains("frame-ancestors https://intranet.test\n",
            System.Text.Encoding.UTF8.GetString(model.Routes.FileAt("/_headers")!.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void MistakesInTheFileAreExplainedAtTheirPlace()
    {
        using var program = SmallSite.OfProgram("""
            -- program.yml --
            nmae: Melati
            languages: [id, ne]
            licence: free
            logo: logo.svg
            navigation: [{ after: whatis, pages: [rooms] }]
            remove: [micro-scholing]
            words: { id: { menuu: Menu, search-many: "{1}" } }
            frame-ancestors: ["https://a.test; script-src *"]
            colours: { acent: { light: "#17594a", dark: "#93d6bd" }, ink: { light: "#999999", dark: "#ece8dd" } }
            style: own.css
            checklists: { mach: fit }
            -- email/x.md --
            x
            """);
        Assert.Equal(
            """
            input/email(1,1): warning SBY007: nothing reads 'email'. Rename it to 'emails'.
            input/program.yml(1,1): error SBY302: program.yml has no key 'nmae'. Did you mean 'name'?
            input/program.yml(2,17): error SBY303: the guide is not written in 'ne'. Did you mean 'en'? \
            To begin a translation write '{ code: ne, name: …, locale: …, title: …, tagline: … }'.
            input/program.yml(3,10): error SBY303: 'licence' must be 'none' or have 'name' and 'url', not 'free'.
            input/program.yml(4,7): error SBY303: the logo 'assets/logo.svg' does not exist. Copy it there.
            input/program.yml(5,23): error SBY303: 'whatis' is not in the navigation. Did you mean 'what-is'? Name a page that is.
            input/program.yml(6,10): error SBY304: there is no page, checklist or language 'micro-scholing' to remove. \
            Did you mean 'micro-schooling'? 'remove' takes the names that 'sebaya pages' lists.
            input/program.yml(7,16): error SBY302: the interface has no words 'menuu'. Did you mean 'menu'?
            input/program.yml(7,29): error SBY303: 'search-many' must have the same places to fill in as '{count} hasil'.
            input/program.yml(8,19): error SBY303: 'https://a.test; script-src *' is not a site. \
            Write it with its scheme and without a path, for example 'https://intranet.example.org'.
            input/program.yml(9,12): error SBY302: there is no colour 'acent'. Did you mean 'accent'?
            input/program.yml(9,72): error SBY305: 'ink' (#999999) on 'blush' (#fdebec) has a contrast of 2.48; \
            text needs 4.5 (WCAG 2.2 AA). \
            Choose a darker colour for 'ink', or another for 'blush'.
            input/program.yml(10,8): error SBY303: the style sheet 'assets/own.css' does not exist. Copy it there.
            input/program.yml(11,21): error SBY302: there is no tool 'mach' that works with a checklist. Did you mean 'match'?
            """.Joined(),
            string.Join('\n',
                Problems(program)
                .Where(problem =>
                !problem.Contains("(#999999) on", StringComparison.Ordinal) || problem.Contains("'blush'", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("name: Melati\nlead:\n\tname: Rani\n",
        "input/program.yml(3,1): error SBY100: this line is indented with a tab, which YAML does not allow. "
            + "Write two spaces in its place.")]
    [InlineData("name: Melati\ncolours: { accent: { light: #17594a, dark: \"#93d6bd\" } }\n",
        "input/program.yml(2,29): error SBY100: from an unquoted '#' on everything is a comment. Write \"#17594a\", in quotation marks.")]
    [InlineData("name: Melati\ncolours:\n  accent:\n    light: #17594a\n    dark: \"#93d6bd\"\n",
        "input/program.yml(4,5): error SBY303: 'light' has no value: from an unquoted '#' on everything is a comment. "
            + "Write \"#rrggbb\", in quotation marks.")]
    [InlineData("name:Melati\nbase-url: https://melati.test/\n",
        "input/program.yml(1,6): error SBY100: a space is missing after 'name:'. Write 'name: ' and then the value.")]
    [InlineData("name: Melati\nbase-url: https://example.org/panduan/\n",
        "input/program.yml(2,11): warning SBY317: 'base-url' is 'https://example.org/panduan/', which is nobody's address. Write where the "
            + "site will be; links in emails and pictures in chats lead there.")]
    [InlineData("name: Melati\nlead: { name: Rani, contact: rani@example.org }\n",
        "input/program.yml(2,30): warning SBY317: 'rani@example.org' is nobody's address. Write yours, or remove the line.")]
    public void UsualMistakesAreExplainedAtTheirPlace(string text, string problem)
    {
        using var program = SmallSite.OfProgram("-- program.yml --");
        program.Write("program.yml", text);
        Assert.Equal([problem], Problems(program));
    }

    [Fact]
    public async Task OnlyWhatOnesOwnSitePublishedIsGuarded()
    {
        using var program = SmallSite.OfProgram("""
            -- program.yml --
            name: Melati
            base-url: https://melati.test/
            languages: id
            remove: [micro-schooling]
            """);
        Assert.Empty(Problems(program));
        Assert.Equal(0, (await Run.Of(program, "permalinks", "--accept", "--input", program.Input)).Exit);
        program.Write("program.yml", "name: Melati\nbase-url: https://melati.test/\nlanguages: id\nremove: [micro-schooling, flipped]\n");
        var gone = Assert.Single(Problems(program), problem =>
            problem.Contains("'/id/", StringComparison.Ordinal) && problem.Contains("SBY118", StringComparison.Ordinal));
        Assert.StartsWith("input/permalinks.txt(", gone, StringComparison.Ordinal);
    }
}
