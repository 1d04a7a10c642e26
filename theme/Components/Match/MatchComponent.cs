using Sebaya.Checklists;
using Sebaya.Content.Emails;
using Sebaya.Diagnostics;
using Sebaya.Publishing.Components;
using Sebaya.Publishing.Model;

namespace Sebaya.Theme;

/// <summary>Puts people into pairs by their answers: <c>&lt;?# Match CHECKLIST EMAIL /?&gt;</c>.</summary>
public sealed class MatchComponent : Component
{
    /// <inheritdoc/>
    public override ShortcodeForm Shortcode { get; } =
        new(2, 2, "the name of the checklist to match by, and the name of the email that tells each pair");

    /// <inheritdoc/>
    public override bool TakesChecklist => true;

    /// <inheritdoc/>
    public override IEnumerable<string> Problems(ComponentUse use, SiteModel model)
    {
        if (ChecklistNames.Problem(model, use.Argument, ChecklistKind.Compare) is { } problem) yield return problem;
        var path = $"_emails/{use.Page.Language}/{use.Arguments[1]}.md";
        if (!model.Site.Files.ContainsKey(path))
            yield return $"there is no '{path}'.{DidYouMean.Hint(use.Arguments[1], model.Emails.Select(email => email.Key).Distinct())}";
    }

    /// <inheritdoc/>
    public override bool CanShow(ComponentUse use, SiteModel model) =>
        model.Checklists.ContainsKey(use.Argument) && EmailOf(use, model) is not null;

    /// <summary>The email that is sent to a pair.</summary>
    internal static Email? EmailOf(ComponentUse use, SiteModel model) =>
        model.Emails.FirstOrDefault(email => email.Key == use.Arguments[1] && email.Language == use.Page.Language);
}
