using Tutor.Tcp.Wire;

namespace Tutor.Tcp;

/// <summary>Something to be said: the key of a text and what fills its gaps.</summary>
/// <param name="Key">The text's key in the catalogue, such as <c>code.ack-equals-isn</c>.</param>
/// <param name="Arguments">The values for the gaps, by name.</param>
/// <remarks>It exists so that the engine holds no sentence: words come from the catalogue of a language.</remarks>
public sealed record Message(string Key, EquatableArray<MessageArgument> Arguments)
{
    /// <summary>A message with the given arguments. Never fails.</summary>
    public static Message Of(string key, params ReadOnlySpan<MessageArgument> arguments) =>
        new(key, EquatableArray.Create(arguments));
}

/// <summary>A named value for a gap of a text. Kept unformatted, since a screen may show numbers relative.</summary>
/// <param name="Name">The gap's name, such as <c>ack</c>.</param>
public abstract record MessageArgument(string Name)
{
    /// <summary>A word that is the same in every language: a host's name, a state, a flag.</summary>
    public sealed record Word(string Name, string Value) : MessageArgument(Name);

    /// <summary>A count or a length.</summary>
    public sealed record Count(string Name, long Value) : MessageArgument(Name);

    /// <summary>A sequence number, with the host whose numbers it belongs to (for relative display).</summary>
    public sealed record Number(string Name, SeqNumber Value, string Owner) : MessageArgument(Name);

    /// <summary>Another message, filled in where the gap is.</summary>
    public sealed record Nested(string Name, Message Value) : MessageArgument(Name);
}
