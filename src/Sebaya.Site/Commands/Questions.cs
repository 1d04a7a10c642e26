namespace Sebaya.Site.Commands;

/// <summary>Asks a person at a terminal for what the options of a command leave open.</summary>
/// <param name="answers">What the person types; null where nobody can be asked, and every question has its default answer.</param>
internal sealed class Questions(TextReader? answers, TextWriter to)
{
    /// <summary>Questions on the program's own terminal; none where its input or output is redirected, or goes to another writer.</summary>
    public static Questions OnTerminal(TextWriter to) =>
        new(ReferenceEquals(to, Console.Out) && !Console.IsInputRedirected && !Console.IsOutputRedirected ? Console.In : null, to);

    /// <summary>The answer to a question, or the default where it stays empty.</summary>
    /// <param name="fault">Says what is wrong with an answer; the question is then asked again.</param>
    public string Ask(string question, string byDefault, Func<string, string?>? fault = null)
    {
        while (answers is not null)
        {
            to.Write(byDefault == "" ? $"{question}: " : $"{question} [{byDefault}]: ");
            if (answers.ReadLine()?.Trim() is not { Length: > 0 } answer) return byDefault;
            if (fault?.Invoke(answer) is not { } wrong) return answer;
            to.WriteLine(wrong);
        }
        return byDefault;
    }
}
