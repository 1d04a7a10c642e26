using Sebaya.Publishing.Components;
using Sebaya.Publishing.Files;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;

namespace Sebaya.Theme;

/// <summary>The program lead's emails, to fill in and send: <c>&lt;?# Emails /?&gt;</c>. Each is also a file, for mail programs.</summary>
public sealed class EmailsComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode => ShortcodeForm.Nothing;

    /// <inheritdoc/>
    public override IEnumerable<PublishedFile> Files(SiteModel model) => EmailFile.All(model);
}
