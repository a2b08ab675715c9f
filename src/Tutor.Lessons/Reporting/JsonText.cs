using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tutor.Lessons.Reporting;

/// <summary>Writes JSON that people can read: indented, and quotation marks as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Never put into a web page.
    };

    /// <summary>Writes one object and a line feed.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="members">Writes what is in it.</param>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> members)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
        output.Write('\n');
    }
}
