using System.Collections.Immutable;

namespace Sebaya.Diagnostics;

/// <summary>A piece of a YAML document, with the place where it begins in its file.</summary>
public abstract record YamlNode(Position Position)
{
    /// <summary>What the node is, in a writer's words, for messages: "a text", "a list", "a group of keys".</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value.</summary>
/// <param name="IsPlain">Written without quotes; only such a value can be a number, true, false or null.</param>
public sealed record YamlScalar(string Value, bool IsPlain, Position Position) : YamlNode(Position)
{
    /// <inheritdoc/>
    public override string Kind => IsNull ? "nothing" : "a text";

    /// <summary>Left empty, or written as <c>null</c> or <c>~</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

/// <summary>A list.</summary>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, Position Position) : YamlNode(Position)
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>A group of keys in the order they were written.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, Position Position) : YamlNode(Position)
{
    /// <inheritdoc/>
    public override string Kind => "a group of keys";

    /// <summary>A group without keys, for a file that could not be read.</summary>
    public static YamlMapping Empty { get; } = new([], Position.Start);
}

/// <summary>One key with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
