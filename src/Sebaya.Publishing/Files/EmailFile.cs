using MimeKit;
using Sebaya.Publishing.Emails;

namespace Sebaya.Publishing.Files;

/// <summary>
/// The program lead's emails as files that mail programs open as drafts: <c>.eml</c> (RFC 5322) with plain text and HTML, and the HTML
/// alone.
/// </summary>
public static class EmailFile
{
    /// <summary>All files of a site's emails.</summary>
    public static IEnumerable<PublishedFile> All(SiteModel model)
    {
        foreach (var email in model.Emails)
        {
            var language = model.Site.Settings.LanguageOf(email.Language);
            var finished = new Lazy<FinishedEmail>(() => FinishedEmail.Of(model, email));
            yield return File("eml", () => Write(finished.Value));
            yield return File("html", () => System.Text.Encoding.UTF8.GetBytes(finished.Value.Document));

            PublishedFile File(string extension, Func<ReadOnlyMemory<byte>> make) =>
                new(FinishedEmail.AddressOf(email, extension), "the emails", make) { Language = language, IsOffline = true };
        }
    }

    private static byte[] Write(FinishedEmail email)
    {
        var message = new MimeMessage();
        // The sender's mail program adds date, sender and id. Without them a build gives the same bytes every time.
        message.Headers.Clear();
        message.Headers.Add("X-Unsent", "1");
        message.Subject = email.Subject;
        message.Headers.Add(HeaderId.ContentLanguage, email.Source.TextLanguage);
        message.Body = new MultipartAlternative { Part("plain", email.Text + "\n"), Part("html", email.Document) };
        ((Multipart)message.Body).Boundary = $"sebaya-{email.Source.Language}-{email.Source.Key}";
        using var bytes = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(format, bytes);
        return bytes.ToArray();
    }

    private static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(System.Text.Encoding.UTF8, text);
        return part;
    }
}
