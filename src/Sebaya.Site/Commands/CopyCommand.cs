using System.CommandLine;
using System.Text;
using Sebaya.Content.Reading;
using Sebaya.Diagnostics;
using Sebaya.Site.Output;

namespace Sebaya.Site.Commands;

/// <summary>
/// <c>copy</c>: a page or checklist of the guide into the programme's folder, in every language, to be changed there. Never writes over a
/// file.
/// </summary>
internal static class CopyCommand
{
    public static Command Create()
    {
        var (input, overlay) = (InputOptions.Input(), InputOptions.Overlay());
        var name = new Argument<string>("NAME") { Description = "A page or a checklist, as 'sebaya pages' names it." };
        var command = new Command("copy", "Copy a page or checklist of the guide into your folder, to change it there.")
        {
            name, input, overlay,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var (to, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var roots = parsed.Roots(input, overlay);
            if (roots is not [.. { Length: > 0 } below, ProgramRoot program])
            {
                await error.WriteLineAsync("sebaya: 'copy' works in the folder of a programme. 'sebaya init FOLDER' begins one.");
                return ExitCode.Usage;
            }
            var settings = InputOptions.SettingsOf(roots, InputFolder.List(roots, new DiagnosticBag()));
            var guide = InputFolder.List(below, new DiagnosticBag());
            var asked = parsed.GetValue(name)!;
            List<InputFile> found = [.. settings.Codes.Select(code => $"{code}/{asked}.md").Append($"_checklists/{asked}.yml")
                .Select(path => guide.GetValueOrDefault(path)).OfType<InputFile>()];
            if (found.Count == 0)
            {
                var names = guide.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal))
                    .Where(path => settings.Codes.Contains(path.Split('/')[0])).Select(path => path[(path.IndexOf('/') + 1)..^3]);
                await error.WriteLineAsync(
                    $"sebaya: the guide has no page or checklist '{ForbiddenCharacters.Quote(asked)}'.{DidYouMean.Hint(asked, names)}");
                return ExitCode.Usage;
            }
            var texts = found.ConvertAll(file => (file.Path, Text: Encoding.UTF8.GetString(file.ReadAllBytes())));
            var exit = await NewFiles.WriteAsync(texts.ConvertAll(file => (program.PathOf(file.Path), file.Text)), to, error, cancel);
            if (exit != ExitCode.Success) return exit;
            foreach (var (path, text) in texts) await AtomicFiles.ReplaceAsync(ReplacedFiles.RecordOf(program, path), text, cancel);
            return ExitCode.Success;
        });
        return command;
    }
}
