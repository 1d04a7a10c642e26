using System.CommandLine;
using DiffPlex.Renderer;

namespace Sebaya.Site.Commands;

/// <summary><c>changes</c>: which of a programme's files stand in the place of a text that the guide has changed since, and how.</summary>
internal static class ChangesCommand
{
    public static Command Create()
    {
        var (input, overlay) = (InputOptions.Input(), InputOptions.Overlay());
        var accept = new Option<bool>("--accept") { Description = "Record that your files now follow the guide's present text." };
        var command = new Command("changes", "Show what the guide changed in the files that yours replace.") { input, overlay, accept };
        command.SetAction(async (parsed, cancel) =>
        {
            var to = parsed.InvocationConfiguration.Output;
            var files = ReplacedFiles.Of(parsed.Roots(input, overlay));
            foreach (var file in files.Where(file => file.IsChanged)) await to.WriteAsync(Difference(file));
            var (changed, unknown) = (files.Count(file => file.IsChanged), files.Count(file => file.Then is null));
            var more = unknown == 0 ? "" : $"; for {unknown} it is not recorded which text of the guide they replaced";
            await to.WriteLineAsync($"{changed} of {files.Length} replaced files changed in the guide{more}.");
            if (parsed.GetValue(accept)) await ReplacedFiles.RecordAsync(files, cancel);
            else if (changed > 0) await to.WriteLineAsync("Take over what you need, then run 'sebaya changes --accept'.");
            return ExitCode.Success;
        });
        return command;
    }

    private static string Difference(ReplacedFile file) => file.Guide is null
        ? $"{file.Name}: the guide has no such file any more.\n"
        : $"{file.Name}: the guide's text changed since yours was written.\n"
            + UnidiffRenderer.GenerateUnidiff(file.Then!, file.Guide, "the guide then", "the guide now")
                .ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
