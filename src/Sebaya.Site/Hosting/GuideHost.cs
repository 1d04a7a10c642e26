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
        // Not AddRazorPages, which would run authentication and authorization for every page; there is nothing to protect here. Razor Pages
        // still requires the policy services.
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
        // Removes data protection's key storage: nothing is encrypted here, and a build should not write keys to the user's folder.
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.RemoveAll<IDataProtectionProvider>();
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        // Encode only what HTML requires, so that letters of all scripts stay readable.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton<PartViews>();
        builder.Services.AddSingleton<ViewEndpoints>();
        return builder;
    }

    /// <summary>Renders the page of a request's <see cref="RenderRequest"/>.</summary>
    public static Task RenderAsync(HttpContext context)
    {
        var request = context.Features.GetRequiredFeature<RenderRequest>();
        context.Response.StatusCode = request.Route.Kind.Name == PageKind.NotFound ? StatusCodes.Status404NotFound
            : StatusCodes.Status200OK;
        return context.RequestServices.GetRequiredService<ViewEndpoints>().RenderAsync(request.Route.Kind, context);
    }
}

/// <summary>
/// The theme's Razor Pages by path. Since Sebaya knows its addresses, it passes a request directly to its page, without ASP.NET's routing.
/// </summary>
public sealed class ViewEndpoints
{
    private readonly Dictionary<string, Func<HttpContext, Task>> _endpoints;

    /// <summary>Loads every Razor Page of the theme.</summary>
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
