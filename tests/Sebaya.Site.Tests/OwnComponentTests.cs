using Sebaya.Tests;

namespace Sebaya.Site.Tests;

/// <summary>A programme adds a shortcode with a template, a style and words, and without compiling.</summary>
public class OwnComponentTests
{
    private const string Page = """
        -- id/a.md --
        ---
        Title: A
        Description: A.
        ---
        <?# RoomList 101 "Aula <besar>" /?>
        -- en/a.md --
        ---
        Title: A
        Description: A.
        ---
        <?# RoomList 101 /?>
        -- _components/RoomList/room-list.css --
        .rooms { columns: 2; }
        -- _components/RoomList/room-list.id.yml --
        room: Ruang
        -- _components/RoomList/room-list.en.yml --
        room: Room

        """;

    private const string Template = """
        -- _components/RoomList/room-list.sbn --
        <ul class="rooms">{{ for room in arguments }}<li>{{ t "room" }} {{ room }}</li>{{ end }}</ul>

        """;

    [Fact]
    public async Task ItStandsOnPagesInEachLanguageWithItsStyle()
    {
        using var site = SmallSite.Of(Page + Template);
        var run = await Run.Build(site, "--no-pictures");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var page = await File.ReadAllTextAsync(Path.Combine(site.Output, "id/a/index.html"));
        Assert.Contains("<ul class=\"rooms\"><li>Ruang 101</li><li>Ruang Aula &lt;besar&gt;</li></ul>", page, StringComparison.Ordinal);
        Assert.Matches("<link rel=\"stylesheet\" href=\"/assets/room-list/room-list\\.[0-9a-f]{10}\\.css\">", page);
        Assert.Contains("<ul class=\"rooms\"><li>Room 101</li></ul>",
            await File.ReadAllTextAsync(Path.Combine(site.Output, "en/a/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-- _components/RoomList/room-list.sbn --\n{{ for room in }}\n",
        "input/_components/RoomList/room-list.sbn(1,")]
    [InlineData("-- _components/RoomList/room-list.sbn --\nHalo\n{{ nobody }}\n",
        "input/en/a.md(5,1): error SBY111: line 2 of 'input/_components/RoomList/room-list.sbn': ")]
    [InlineData("-- _components/RoomList/room-list.sbn --\n{{ t \"rooom\" }}\n",
        "input/en/a.md(5,1): error SBY111: line 1 of 'input/_components/RoomList/room-list.sbn': there are no words 'rooom' in "
            + "'room-list.en.yml'. Mend the template, or what the shortcode gives it.")]
    [InlineData("",
        "input/_components/RoomList/room-list.css(1,1): error SBY130: the component has no template 'room-list.sbn'. Write it.")]
    [InlineData("-- _components/Match/match.sbn --\nHalo\n" + Template,
        "input/_components/Match/match.sbn(1,1): error SBY130: there is a shortcode 'Match' already. Give the folder another name.")]
    [InlineData("-- _components/room/room.sbn --\nHalo\n" + Template,
        "input/_components/room/room.sbn(1,1): error SBY130: 'room' cannot be the name of a shortcode. Name the folder with capitals, such "
            + "as 'RoomList'.")]
    [InlineData("-- _components/RoomList/room-list.js --\nx\n" + Template,
        "input/_components/RoomList/room-list.js(1,1): warning SBY007: nothing reads this file here. A component has 'room-list.sbn', "
            + "'room-list.css' and 'room-list.LANGUAGE.yml'.")]
    public async Task WhatIsWrongIsSaidAtItsPlace(string files, string problem)
    {
        using var site = SmallSite.Of(Page + files);
        Assert.Contains((await Run.Of(site, "check", "--input", site.Input)).Error.Split('\n'), line =>
            line.StartsWith(problem, StringComparison.Ordinal));
    }
}
