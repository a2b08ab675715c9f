using System.Globalization;
using System.Text.Json;

namespace Tutor.Conformance.Reading;

/// <summary>Takes the members of a JSON object by name; whatever nobody took is unknown, and an error.</summary>
internal sealed class Fields
{
    private readonly JsonValue _object;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The members of <paramref name="value"/>.</summary>
    /// <exception cref="TraceFormatException">It is no object.</exception>
    public Fields(JsonValue value)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            throw new TraceFormatException(value.Column, "An object is expected here.");
        }

        _object = value;
    }

    /// <summary>Where the object begins.</summary>
    public int Column => _object.Column;

    /// <summary>The member of that name; null when there is none.</summary>
    public JsonValue? Find(string name)
    {
        _taken.Add(name);
        return _object.Members.FirstOrDefault(m => m.Name == name)?.Value;
    }

    /// <summary>The member of that name.</summary>
    /// <exception cref="TraceFormatException">There is none.</exception>
    public JsonValue Need(string name) =>
        Find(name) ?? throw new TraceFormatException(Column, $"\"{name}\" is missing.");

    /// <summary>A mark: false when it is missing.</summary>
    public bool Mark(string name) => Find(name) is JsonValue value && Truth(value);

    /// <summary>Takes a member whose content is not used.</summary>
    public void Pass(string name) => Find(name);

    /// <summary>Ends the taking.</summary>
    /// <exception cref="TraceFormatException">A member was not taken.</exception>
    public void End()
    {
        if (_object.Members.FirstOrDefault(m => !_taken.Contains(m.Name)) is JsonMember unknown)
        {
            throw new TraceFormatException(unknown.Column, $"\"{unknown.Name}\" is not known here.");
        }
    }

    /// <summary>The value as text.</summary>
    public static string Text(JsonValue value) => value.Kind == JsonValueKind.String
        ? value.Text
        : throw new TraceFormatException(value.Column, "A text is expected here.");

    /// <summary>The value as true or false.</summary>
    public static bool Truth(JsonValue value) => value.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new TraceFormatException(value.Column, "true or false is expected here."),
    };

    /// <summary>The value as a whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static uint Number(JsonValue value, uint most = uint.MaxValue, uint least = 0)
    {
        bool isNumber = value.Kind == JsonValueKind.Number
            && uint.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
            && number >= least
            && number <= most;
        return isNumber
            ? uint.Parse(value.Text, CultureInfo.InvariantCulture)
            : throw new TraceFormatException(value.Column, $"A whole number from {least} to {most} is expected here.");
    }

    /// <summary>The values of an array.</summary>
    public static IReadOnlyList<JsonValue> Items(JsonValue value) => value.Kind == JsonValueKind.Array
        ? value.Items
        : throw new TraceFormatException(value.Column, "An array is expected here.");
}
