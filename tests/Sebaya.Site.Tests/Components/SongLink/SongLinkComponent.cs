using System.Text;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Site.Tests.Components;

/// <summary>
/// A link to a song: <c>&lt;?# SongLink "Title and singer" https://… /?&gt;</c>. It stands for
/// every component that a newcomer may add; its name is one that the guide will hardly need.
/// </summary>
public sealed class SongLinkComponent : Component
{
    public override ShortcodeForm Shortcode { get; } = new(2, 2, "the song's title in double quotes, and its address");

    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (!use.Arguments[1].StartsWith("https://", StringComparison.Ordinal))
            yield return $"'{use.Arguments[1]}' is not the address of a song. Begin it with 'https://'.";
    }

    public override IEnumerable<PaperBlock> OnPaper(ComponentUse use, SiteModel model) =>
        [new PaperText($"{use.Argument}: {use.Arguments[1]}")];

    public override IEnumerable<PublishedFile> Files(SiteModel model) => Addresses(model).ToList() is { Count: > 0 } addresses
        ? [new PublishedFile("/songs.txt", "the songs", Encoding.UTF8.GetBytes(string.Concat(addresses.Select(song => song + "\n"))))]
        : [];

    private IEnumerable<string> Addresses(SiteModel model) =>
        model.PagesWith(this).SelectMany(model.UsesOn).Where(use => use.Component == this).Select(use => use.Arguments[1]).Distinct();
}
