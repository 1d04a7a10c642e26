using System.CommandLine;
using Sebaya.Diagnostics;

namespace Sebaya.Site.Commands;

/// <summary>Says what is wrong with a command line, and which verb or option was probably meant.</summary>
internal static class UsageProblems
{
    /// <summary>Every problem, the first of them first; a verb that is not known hides what follows it.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens;
        if (unknown is [var verb, ..] && !verb.StartsWith('-') && command.Subcommands.Count > 0)
            return [$"there is no command '{NameOf(command)}{verb}'.{DidYouMean.Hint(verb, command.Subcommands.Select(one => one.Name))}"];
        var options = OptionsOf(command).ToList();
        return
        [
            .. unknown.Where(token => token.StartsWith('-'))
                .Select(token => (Token: token, Name: token.Split('=', ':')[0]))
                .Select(one => $"'{NameOf(command).TrimEnd()}' has no option '{one.Name}'.{DidYouMean.Hint(one.Name, options)}"),
            .. parsed.Errors.Select(error => error.Message)
                .Where(message => !unknown.Any(token => token.StartsWith('-') && message.Contains($"'{token}'", StringComparison.Ordinal))),
        ];
    }

    /// <summary>How a command is called, with a space at its end; nothing for the program itself.</summary>
    private static string NameOf(Command command) => command is RootCommand ? ""
        : NameOf(command.Parents.OfType<Command>().FirstOrDefault() ?? new RootCommand()) + command.Name + " ";

    private static IEnumerable<string> OptionsOf(Command command) => command.Options
        .SelectMany(option => option.Aliases.Prepend(option.Name))
        .Concat(command.Parents.OfType<Command>().SelectMany(above => above.Options.Where(option => option.Recursive))
            .Select(option => option.Name));
}
