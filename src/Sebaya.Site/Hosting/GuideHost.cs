using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sebaya.Publishing.Model;
using Sebaya.Publishing.Routes;
using Sebaya.Theme;

namespace Sebaya.Site.Hosting;

/// <summary>
/// The Razor Pages application. The same one renders for the build (without sockets) and for the preview (through Kestrel).
/// </summary>
public static class GuideHost
{
    /// <summary>A builder with Razor Pages and the theme, without a server.</summary>
    public static WebApplicationBuilder CreateBuilder(SiteTheme theme)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        // Not the usual AddRazorPages: it would send every page through authentication and authorization, and this guide has nothing to
        // guard. Razor Pages wants to know the policies all the same.
        builder.Services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        builder.Services.AddMvcCore().AddRazorPages(pages => pages.RootDirectory = "/").ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            foreach (var assembly in theme.Assemblies)
            {
                parts.ApplicationParts.Add(new AssemblyPart(assembly));
                parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
            }
        });
        // Nothing here is encrypted for later, and a build has no business in the folder where keys for that are kept.
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.RemoveAll<IDataProtectionProvider>();
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        // Letters stay letters; only what HTML needs escaped is escaped.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton<ViewEndpoints>();
        return builder;
    }

    /// <summary>Answers a request for which a <see cref="RenderRequest"/> was set.</summary>
    public static Task RenderAsync(HttpContext context)
    {
        var request = context.Features.GetRequiredFeature<RenderRequest>();
        context.Response.StatusCode = request.Route.Kind.Name == PageKind.NotFound ? StatusCodes.Status404NotFound
            : StatusCodes.Status200OK;
        return context.RequestServices.GetRequiredService<ViewEndpoints>().RenderAsync(request.Route.Kind, context);
    }
}

/// <summary>
/// The theme's Razor Pages by path. Sebaya knows its addresses already, so it hands a request straight to its page; ASP.NET's routing has
/// nothing to match.
/// </summary>
public sealed class ViewEndpoints
{
    private readonly Dictionary<string, Func<HttpContext, Task>> _endpoints;

    /// <summary>Loads every page of the theme once.</summary>
    public ViewEndpoints(IActionDescriptorCollectionProvider actions, PageLoader loader, IActionInvokerFactory invokers)
    {
        _endpoints = actions.ActionDescriptors.Items.OfType<PageActionDescriptor>().ToDictionary(
            page => page.ViewEnginePath,
            page =>
            {
                var loading = loader.LoadAsync(page, EndpointMetadataCollection.Empty);
                var values = new RouteData { Values = { ["page"] = page.ViewEnginePath } };
                return (Func<HttpContext, Task>)(async context =>
                {
                    var action = new ActionContext(context, new RouteData(values), await loading);
                    await invokers.CreateInvoker(action)!.InvokeAsync();
                });
            });
    }

    /// <summary>Renders a kind of page for a request.</summary>
    public Task RenderAsync(PageKind kind, HttpContext context) => _endpoints[kind.View](context);
}
