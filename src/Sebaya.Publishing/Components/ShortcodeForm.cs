namespace Sebaya.Publishing.Components;

/// <summary>The arguments that a shortcode takes.</summary>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
/// <param name="Description">What they are, in the words of a message: "a whole number from 1 to 40".</param>
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
