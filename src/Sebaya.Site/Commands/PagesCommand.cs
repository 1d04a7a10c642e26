using System.CommandLine;
using Sebaya.Publishing.Model;
using Sebaya.Theme;

namespace Sebaya.Site.Commands;

/// <summary>
/// <c>pages</c>: lists the keys of all pages and the ids of all checklists, for use in links, navigation and <c>remove</c>.
/// </summary>
internal static class PagesCommand
{
    public static Command Create()
    {
        var (input, overlay) = (InputOptions.Input(), InputOptions.Overlay());
        var leftOut = new Option<bool>("--left-out") { Description = "List instead every place that 'remove' in program.yml changed." };
        var command = new Command("pages", "List the pages and checklists by name.") { input, overlay, leftOut };
        command.SetAction(async (parsed, _) =>
        {
            var reading = new SiteLoader(parsed.Roots(input, overlay), SebayaTheme.Create(), null).Read();
            var to = parsed.InvocationConfiguration.Output;
            var model = reading.SiteModel ?? throw new InputRefused(reading.Diagnostics);
            if (parsed.GetValue(leftOut))
            {
                foreach (var line in LeftOutReport.Of(model)?.Lines() ?? []) await to.WriteLineAsync(line);
                return ExitCode.Success;
            }
            foreach (var key in model.Site.Keys) await to.WriteLineAsync($"{key}\t{model.Site.InEveryLanguage(key)[0].FrontMatter.Title}");
            foreach (var checklist in model.Checklists.Values)
                await to.WriteLineAsync($"{checklist.Id}\t{checklist.Title[model.Site.Settings.FirstLanguage.Code]}");
            return ExitCode.Success;
        });
        return command;
    }
}
