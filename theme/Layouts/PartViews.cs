using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Sebaya.Theme;

/// <summary>
/// Renders the parts of a page into the page itself. Each partial view of MVC has a view context, a buffer and five services of its own;
/// for the dozen parts of a page that takes longer than all their text. A part has only <c>Model</c> and <c>Html</c>, those of its page.
/// </summary>
/// <param name="views">Where compiled views come from.</param>
public sealed class PartViews(IRazorPageFactoryProvider views, DiagnosticSource diagnostics, HtmlEncoder encoder)
{
    private readonly ConcurrentDictionary<string, Part> _parts = new();

    /// <summary>Writes a view with the page's model to where the page is being written.</summary>
    /// <exception cref="InvalidOperationException">There is no such view, or its model is not <see cref="GuidePage"/>.</exception>
    internal Task RenderAsync(string path, IHtmlHelper<GuidePage> html)
    {
        var part = _parts.GetOrAdd(path, Find);
        var view = (RazorPage<GuidePage>)part.Create();
        view.ViewContext = html.ViewContext;
        view.ViewData = (ViewDataDictionary<GuidePage>)html.ViewContext.ViewData;
        (view.DiagnosticSource, view.HtmlEncoder) = (diagnostics, encoder);
        part.SetHtml.Invoke(view, html);
        return view.ExecuteAsync();
    }

    private Part Find(string path)
    {
        var factory = views.CreateFactory(path).RazorPageFactory ?? throw new InvalidOperationException($"There is no view '{path}'.");
        var view = factory() as RazorPage<GuidePage> ?? throw new InvalidOperationException($"The model of '{path}' is not GuidePage.");
        return new Part(factory, MethodInvoker.Create(view.GetType().GetProperty("Html")!.SetMethod!));
    }

    /// <param name="SetHtml">Sets the view's <c>Html</c>, which Razor declares with a private setter.</param>
    private sealed record Part(Func<IRazorPage> Create, MethodInvoker SetHtml);
}
