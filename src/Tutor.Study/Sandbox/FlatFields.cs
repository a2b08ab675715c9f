using System.Text.Json;
using Tutor.Tcp;

namespace Tutor.Study.Sandbox;

/// <summary>A JSON object of words, whole numbers and truths, each of a name of its own.</summary>
internal sealed class FlatFields
{
    private const int MostFields = 12;

    private readonly Dictionary<string, object> values = [];

    private FlatFields(long offset) => Offset = offset;

    /// <summary>Where it stands, in octets from the start of the file.</summary>
    internal long Offset { get; }

    /// <summary>How many fields it has.</summary>
    internal int Count => values.Count;

    /// <summary>Reads an object.</summary>
    /// <exception cref="SandboxFault">It is none.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static FlatFields Read(ref Utf8JsonReader json)
    {
        _ = json.Read();
        return json.TokenType == JsonTokenType.StartObject
            ? ReadOpened(ref json)
            : throw new SandboxFault(json.TokenStartIndex, Message.Of("sandbox.file.shape"));
    }

    /// <summary>Reads the rest of an object that has begun.</summary>
    /// <exception cref="SandboxFault">It holds something else, or too much.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static FlatFields ReadOpened(ref Utf8JsonReader json)
    {
        FlatFields fields = new(json.TokenStartIndex);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref json);
            _ = json.Read();
            object value = json.TokenType switch
            {
                JsonTokenType.String => Text(ref json),
                JsonTokenType.Number when json.TryGetInt64(out long number) => number,
                JsonTokenType.True => true,
                JsonTokenType.False => false,
                _ => throw new SandboxFault(json.TokenStartIndex, Message.Of("sandbox.file.shape")),
            };
            if (fields.Count >= MostFields || !fields.values.TryAdd(name, value))
            {
                throw new SandboxFault(json.TokenStartIndex, Message.Of("sandbox.file.shape"));
            }
        }

        return fields;
    }

    /// <summary>The word of that name.</summary>
    /// <exception cref="SandboxFault">There is none.</exception>
    internal string Word(string name) => values.GetValueOrDefault(name) as string ?? throw Wrong(name);

    /// <summary>The truth of that name.</summary>
    /// <exception cref="SandboxFault">There is none.</exception>
    internal bool Truth(string name) => values.GetValueOrDefault(name) as bool? ?? throw Wrong(name);

    /// <summary>The number of that name.</summary>
    /// <exception cref="SandboxFault">There is none, or it is out of range.</exception>
    internal long Number(string name, long least, long most) =>
        values.GetValueOrDefault(name) is long number && number >= least && number <= most
            ? number
            : throw Wrong(name);

    /// <summary>What to throw when a field is missing or of no use.</summary>
    internal SandboxFault Wrong(string name) =>
        new(Offset, Message.Of("sandbox.file.field", new MessageArgument.Word("field", name)));

    /// <summary>What is no text, such as half of a surrogate pair, is refused as well.</summary>
    private static string Text(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new SandboxFault(json.TokenStartIndex, Message.Of("sandbox.file.shape"));
        }
    }
}
