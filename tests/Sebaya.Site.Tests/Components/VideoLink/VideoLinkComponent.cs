using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Site.Tests.Components;

/// <summary>
/// A link to a video, as a project that uses the theme might add it: <c>&lt;?# VideoLink "What it shows" https://… /?&gt;</c>.
/// </summary>
public sealed class VideoLinkComponent : Component
{
    public override ShortcodeForm Shortcode { get; } = new(2, 2, "what the video shows, in double quotes, and its address");

    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (!use.Arguments[1].StartsWith("https://", StringComparison.Ordinal))
            yield return $"'{use.Arguments[1]}' is not the address of a video. Begin it with 'https://'.";
    }

    public override IEnumerable<PublishedFile> Files(SiteModel model) =>
        [new PublishedFile("/videos.txt", "the videos",
            System.Text.Encoding.UTF8.GetBytes(string.Concat(Addresses(model).Select(address => address + "\n"))))];

    public override IEnumerable<ComponentText> Texts(ComponentUse use, SiteModel model) =>
        [new ComponentText("Video", null, use.Arguments[0])];

    private IEnumerable<string> Addresses(SiteModel model) =>
        model.PagesWith(this).SelectMany(model.UsesOn).Where(use => use.Component == this).Select(use => use.Arguments[1]).Distinct();
}
