using System.Diagnostics;
using Microsoft.Playwright;
using Sebaya.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Sebaya.Browser.Tests;

/// <summary>
/// One real browser for all tests; take it as a constructor parameter. It is the one named in <c>CHROMIUM_PATH</c>, else an installed
/// Chromium, Chrome or Edge, else Playwright's own download, else Debian's package where the tests run as root. Of those installed
/// Chromium's headless shell (the same engine without the windows around it) goes before them all, wherever they are: it needs a third
/// less of the processor.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names =
    [
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
        "microsoft-edge-stable", "chrome", "msedge",
    ];

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser. Make a context of your own in it, so that tests share no storage.</summary>
    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    /// <summary>A page in a context of its own; disposing it closes both.</summary>
    public async Task<BrowserPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await Browser.NewContextAsync(options);
        return new BrowserPage(context, await context.NewPageAsync());
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            if (!File.Exists(named))
                throw new InvalidOperationException($"CHROMIUM_PATH names '{named}', and no such file exists. Correct it or unset it.");
            _browser = await LaunchAsync(named);
            return;
        }
        if (Installed() is { } installed) _browser = await LaunchAsync(installed);
        else if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0) _browser = await LaunchAsync(null);
        else if (InstallPackage() && Installed() is { } package) _browser = await LaunchAsync(package);
        else
            throw new InvalidOperationException(
                "These tests need a browser. None is installed, and neither Playwright's download nor Debian's package could be had. "
                + "Install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    private Task<IBrowser> LaunchAsync(string? path)
    {
        // Chromium's sandbox does not work for root, and containers often run as root.
        string[] arguments = ["--disable-background-networking", "--disable-gpu", .. IsRoot ? ["--no-sandbox"] : Array.Empty<string>()];
        return _playwright!.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = arguments, Headless = true });
    }

    private static string? Installed()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(UsualPlaces);
        var endings = OperatingSystem.IsWindows() ? [".exe"] : new[] { "" };
        return (from name in Names from folder in folders from ending in endings select Path.Combine(folder, name + ending))
            .Concat(UsualPlaces).FirstOrDefault(File.Exists);
    }

    private static bool InstallPackage() =>
        OperatingSystem.IsLinux() && IsRoot && Run("apt-get", "update")
            && (Run("apt-get", "install", "--yes", "--no-install-recommends", "chromium-headless-shell")
                || Run("apt-get", "install", "--yes", "--no-install-recommends", "chromium"));

    private static bool IsRoot => OperatingSystem.IsLinux() && Environment.UserName == "root";

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(program, arguments);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A page whose context goes with it.</summary>
public sealed class BrowserPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    /// <summary>The page.</summary>
    public IPage Page => page;

    /// <summary>Its context.</summary>
    public IBrowserContext Context => context;

    /// <summary>Makes the processor six times slower for the page from now on, as a cheap phone's is.</summary>
    public async Task SlowAsync()
    {
        var tools = await context.NewCDPSessionAsync(page);
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 6 });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
