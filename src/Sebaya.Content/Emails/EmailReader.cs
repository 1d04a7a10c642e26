using System.Collections.Immutable;
using Sebaya.Content.Markdown;
using Sebaya.Content.Prose;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;

namespace Sebaya.Content.Emails;

/// <summary>
/// Reads every email of the input and checks it: front matter, placeholders, links, and that each stands in every language.
/// </summary>
public static class EmailReader
{
    /// <summary>The emails that are whole, by language, then order.</summary>
    public static ImmutableArray<Email> Read(Site site, DiagnosticBag diagnostics)
    {
        var emails = ImmutableArray.CreateBuilder<Email>();
        var present = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (path, file) in site.Files)
        {
            if (!path.StartsWith(Email.Folder, StringComparison.Ordinal)) continue;
            if (path.Split('/') is not [_, var language, var name] || !site.Settings.Codes.Contains(language)
                || !name.EndsWith(".md", StringComparison.Ordinal))
            {
                diagnostics.Add(file.Shown, Position.Start, Rules.FileMisplaced,
                    $"nothing reads this file here. Emails lie in "
                    + $"{string.Join(", ", site.Settings.Codes.Select(code => $"'{Email.Folder}{code}/'"))} and end in '.md'.");
                continue;
            }
            var key = name[..^3];
            if (!present.TryGetValue(key, out var languages)) present[key] = languages = [];
            languages.Add(language);
            if (Read(site, file, language, key, diagnostics) is { } email) emails.Add(email);
        }
        foreach (var (key, languages) in present)
            foreach (var missing in site.Settings.Codes.Except(languages).Where(code => site.Settings.LanguageOf(code).Fallback is null))
                diagnostics.Add(site.Files[$"{Email.Folder}{languages[0]}/{key}.md"].Shown, Position.Start, Rules.EmailTranslation,
                    $"the email '{key}' is missing in '{missing}'. Write '{Email.Folder}{missing}/{key}.md'.");
        emails.AddRange(Untranslated(site, emails.ToImmutable()));
        return [.. emails.OrderBy(email => site.Settings.Codes.IndexOf(email.Language)).ThenBy(email => email.Order)
            .ThenBy(email => email.Key, StringComparer.Ordinal)];
    }

    /// <summary>The emails of another language that stand in for those that are not translated yet.</summary>
    private static IEnumerable<Email> Untranslated(Site site, ImmutableArray<Email> emails) =>
        from language in site.Settings.Languages
        where language.Fallback is not null
        from email in emails
        where email.Language == language.Fallback && !emails.Any(other => other.Language == language.Code && other.Key == email.Key)
        select email with { Language = language.Code, Fallback = language.Fallback };

    private static Email? Read(Site site, InputFile file, string language, string key, DiagnosticBag diagnostics)
    {
        if (SiteReader.ReadText(file, diagnostics) is not { } source) return null;
        if (!Slugs.IsKebabCase(key))
        {
            diagnostics.Add(file.Shown, Position.Start, Rules.FileNameForm,
                $"'{key}' is not in kebab-case (a-z, 0-9, '-'). Rename it to '{Slugs.ToKebabCase(key)}.md'.");
            return null;
        }
        if (key.Length > Slugs.LongestName)
        {
            diagnostics.Add(file.Shown, Position.Start, Rules.FileNameForm,
                $"the name has {key.Length} characters; at most {Slugs.LongestName} fit into an address. Shorten it.");
            return null;
        }
        if (FrontMatterReader.Split(source, diagnostics) is not var (mapping, start, line)) return null;
        var reader = new MappingReader(mapping, "the email's front matter", source.File, diagnostics, Rules.FrontMatterUnknownKey,
            Rules.FrontMatterValue, ignoreCase: true);
        var (subject, description, order) =
            (reader.Text("Subject", needed: true), reader.Text("Description", needed: true), reader.WholeNumber("Order", 0, 1_000_000));
        var chat = reader.Text("Chat");
        reader.Finish();
        if (subject is null || description is null) return null;
        EmailPlaceholders.Check(subject, source.File, reader.Find("Subject")!.Position, site.Settings, diagnostics);
        if (chat is not null) EmailPlaceholders.Check(chat, source.File, reader.Find("Chat")!.Position, site.Settings, diagnostics);
        EmailPlaceholders.Check(source.Text[start..], source.File, new Position(line, 1), site.Settings, diagnostics);
        var style = PageStyle.OfEmail(site.Style, language, key);
        LineCheck.Run(source, subject, reader.Find("Subject")!.Position, style, diagnostics);
        var markdown = new MarkdownContext(language, site.Settings.Foreign, TermFinder.None, style, IsMail: true);
        var text = MarkdownReader.Read(source.Text[start..], source.File, line, markdown, diagnostics);
        foreach (var name in site.Style.Safety?.EmailPlaceholders ?? [])
            if (!text.Body.Any(segment => segment is PlaceholderSegment placeholder && placeholder.Name == name))
                diagnostics.Add(source.File, new Position(line, 1), Rules.SafetyEmail,
                    $"the email has no '{{{{ {name} }}}}', which every email must have. Add it.");
        var email = new Email(key, language, source.File, subject, description, order ?? int.MaxValue, text.Body,
            text.MailText) { Chat = chat };
        CheckBody(site, email, text, diagnostics);
        return email;
    }

    private static void CheckBody(Site site, Email email, MarkdownText text, DiagnosticBag diagnostics)
    {
        var links = new LinkResolver(site);
        foreach (var segment in email.Body)
        {
            if (segment is LinkSegment { Target: var target } && target.Contains("{{", StringComparison.Ordinal))
                diagnostics.Add(email.File, segment.Position, Rules.EmailTemplate,
                    "a link's address holds no placeholder. Write the placeholder in the text; mail programs make a link of it.");
            else if (segment is LinkSegment link
                && links.Resolve(email.Path, email.TextLanguage, null, link.Target) is { Rule: not null } problem)
                diagnostics.Add(email.File, link.Position, Rules.EmailLink, problem.Message);
            else if (segment is ImageSegment or ComponentSegment)
                diagnostics.Add(email.File, segment.Position, Rules.EmailTemplate,
                    "an email has no images and no shortcodes, so that every mail program shows it. Say it in words, or link to the page.");
        }
        foreach (var heading in text.Headings)
            diagnostics.Add(email.File, heading.Position, Rules.EmailTemplate,
                "an email has no headings. Begin the paragraph with a few words in bold.");
    }
}
