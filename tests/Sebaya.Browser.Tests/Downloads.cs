using Microsoft.Playwright;

namespace Sebaya.Browser.Tests;

/// <summary>Takes files from a page.</summary>
internal static class Downloads
{
    /// <summary>The path of the file that an act of the reader downloads.</summary>
    public static async Task<string> DownloadAsync(this IPage page, Func<Task> act) =>
        await (await page.RunAndWaitForDownloadAsync(act)).PathAsync();
}
