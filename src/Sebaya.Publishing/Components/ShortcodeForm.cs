namespace Sebaya.Publishing.Components;

/// <summary>What a shortcode takes.</summary>
/// <param name="Least">How many arguments at least.</param>
/// <param name="Most">How many at most.</param>
/// <param name="Description">What they are, as a message says it: "a whole number from 1 to 40".</param>
public sealed record ShortcodeForm(int Least, int Most, string Description)
{
    /// <summary>No argument.</summary>
    public static ShortcodeForm Nothing { get; } = new(0, 0, "");

    /// <summary>One argument.</summary>
    public static ShortcodeForm One(string description) => new(1, 1, description);

    /// <summary>What is wrong with the number of arguments, or null.</summary>
    public string? Problem(string name, int arguments)
    {
        if (arguments >= Least && arguments <= Most) return null;
        return Most switch
        {
            0 => $"'{name}' takes no argument. Write '<?# {name} /?>'.",
            1 when Least == 1 => $"'{name}' takes one argument: {Description}.",
            1 => $"'{name}' takes no argument, or one: {Description}.",
            _ => $"'{name}' takes {Description}.",
        };
    }
}
