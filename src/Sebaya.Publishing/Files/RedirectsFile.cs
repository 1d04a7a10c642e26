using System.Text;

namespace Sebaya.Publishing.Files;

/// <summary><c>_redirects</c>, in the form Netlify and Cloudflare Pages read; other hosts serve the redirect pages instead.</summary>
public static class RedirectsFile
{
    /// <summary>The file's bytes.</summary>
    public static byte[] Write(SiteModel model)
    {
        var lines = from page in model.Site.Pages
                    from former in page.FrontMatter.RedirectFrom
                    orderby former
                    select $"{model.Href(former)} {model.Href(model.Site.AddressOf(page))} 301\n";
        return Encoding.UTF8.GetBytes(string.Concat(lines));
    }
}
