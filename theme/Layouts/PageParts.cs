using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Sebaya.Theme;

/// <summary>What views call to have a part of the page rendered.</summary>
public static class PageParts
{
    /// <summary>Renders a view with this page's model here.</summary>
    /// <param name="path">From the theme's folder, with a leading slash.</param>
    public static async Task<IHtmlContent> PartAsync(this IHtmlHelper<GuidePage> html, string path)
    {
        await html.ViewContext.HttpContext.RequestServices.GetRequiredService<PartViews>().RenderAsync(path, html);
        return HtmlString.Empty;
    }

    /// <summary>
    /// Renders a partial once for a site and language, and gives every other page the same HTML. Nothing in the partial may depend on the
    /// page.
    /// </summary>
    public static async Task<IHtmlContent> SharedAsync(this IHtmlHelper html, string partial, GuidePage model)
    {
        var known = model.SiteModel.SharedParts;
        if (known.TryGetValue((partial, model.Language.Code), out var part)) return new HtmlString(part);
        using var text = new StringWriter();
        (await html.PartialAsync(partial, model))
            .WriteTo(text, html.ViewContext.HttpContext.RequestServices.GetRequiredService<HtmlEncoder>());
        return new HtmlString(known.GetOrAdd((partial, model.Language.Code), text.ToString()));
    }
}
