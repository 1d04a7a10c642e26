using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Sebaya.Site.Hosting;

namespace Sebaya.Site.Commands;

/// <summary><c>serve</c>: shows a preview in the browser that follows every change.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var (input, overlay) = (InputOptions.Input(), InputOptions.Overlay());
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes any free one.", DefaultValueFactory = _ =>
            5080 };
        var open = new Option<bool>("--open") { Description = "Open the preview in the browser." };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > 65535))
                result.AddError("--port must be a number from 0 to 65535");
        });
        var command = new Command("serve", "Preview on this machine; the browser follows every change.") { input, overlay, port, open };
        command.SetAction(async (parsed, cancel) =>
        {
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            await using var preview = await Preview.StartAsync(parsed.Roots(input, overlay), parsed.GetValue(port), error, cancel: cancel);
            await to.WriteLineAsync($"Preview at {preview.Url} (Ctrl-C ends it)");
            if (parsed.GetValue(open)) await OpenAsync(preview.Url, error);
            await preview.WaitAsync(cancel);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task OpenAsync(string url, TextWriter error)
    {
        try
        {
            Process.Start(new ProcessStartInfo(url) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception failure) when (failure is Win32Exception or FileNotFoundException)
        {
            await error.WriteLineAsync($"sebaya: no browser could be opened ({failure.Message}). Open {url} yourself.");
        }
    }
}
