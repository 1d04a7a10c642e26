using System.Text;

namespace Sebaya.Publishing.Files;

/// <summary><c>_redirects</c>, in the form Netlify and Cloudflare Pages read; other hosts serve the redirect pages instead.</summary>
public static class RedirectsFile
{
    /// <summary>The file in UTF-8: a line "from to status" for each former address.</summary>
    public static byte[] Write(SiteModel model)
    {
        var lines = from route in model.Routes.Routes
                    where route.Kind.Name == PageKind.Redirect
                    orderby route.Address
                    select $"{model.Href(route.Address)} {model.Href(model.Site.AddressOf(route.Page!))} 301\n";
        return Encoding.UTF8.GetBytes(string.Concat(lines));
    }
}
