using System.Text;
using System.Text.Json;

namespace Tutor.Conformance.Reading;

/// <summary>A JSON value that knows where it stands, so that whatever is wrong with it can be pointed at.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Column">Where it begins in its line, counted from 1, in characters.</param>
internal sealed record JsonValue(JsonValueKind Kind, int Column)
{
    private const int MostLevels = 16;

    /// <summary>The text of a string; the digits of a number.</summary>
    public string Text { get; init; } = "";

    /// <summary>The values of an array.</summary>
    public IReadOnlyList<JsonValue> Items { get; init; } = [];

    /// <summary>The members of an object, their names all different.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>Reads one line that holds one JSON value.</summary>
    /// <exception cref="TraceFormatException">It is not JSON, or names a member twice.</exception>
    public static JsonValue Parse(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MostLevels });
        try
        {
            reader.Read();
            JsonValue value = ReadValue(ref reader, line);
            reader.Read();
            return value;
        }
        catch (JsonException wrong)
        {
            int offset = (int)Math.Min(wrong.BytePositionInLine ?? 0, line.Length);
            throw new TraceFormatException(ColumnOf(line, offset), "This is not JSON: " + Reason(wrong));
        }
        catch (InvalidOperationException)
        {
            // A string that escapes half of a surrogate pair.
            int offset = (int)reader.TokenStartIndex;
            throw new TraceFormatException(ColumnOf(line, offset), "This text is not Unicode.");
        }
    }

    private static JsonValue ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        int column = ColumnOf(line, (int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, line, column),
            JsonTokenType.StartArray => ReadArray(ref reader, line, column),
            JsonTokenType.String => new JsonValue(JsonValueKind.String, column) { Text = reader.GetString()! },
            JsonTokenType.Number => new JsonValue(JsonValueKind.Number, column)
            {
                Text = Encoding.ASCII.GetString(reader.ValueSpan),
            },
            JsonTokenType.True => new JsonValue(JsonValueKind.True, column),
            JsonTokenType.False => new JsonValue(JsonValueKind.False, column),
            _ => new JsonValue(JsonValueKind.Null, column),
        };
    }

    private static JsonValue ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, int column)
    {
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            int nameColumn = ColumnOf(line, (int)reader.TokenStartIndex);
            if (!names.Add(name))
            {
                throw new TraceFormatException(nameColumn, $"\"{name}\" is here twice.");
            }

            reader.Read();
            members.Add(new JsonMember(name, nameColumn, ReadValue(ref reader, line)));
        }

        return new JsonValue(JsonValueKind.Object, column) { Members = members };
    }

    private static JsonValue ReadArray(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, int column)
    {
        var items = new List<JsonValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, line));
        }

        return new JsonValue(JsonValueKind.Array, column) { Items = items };
    }

    private static int ColumnOf(ReadOnlySpan<byte> line, int offset) =>
        Encoding.UTF8.GetCharCount(line[..offset]) + 1;

    /// <summary>The reader's words without the position that it appends, which counts from 0 and in octets.</summary>
    private static string Reason(JsonException wrong) => wrong.Message.Split(" LineNumber:")[0];
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Column">Where the name begins, counted from 1.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Name, int Column, JsonValue Value);
