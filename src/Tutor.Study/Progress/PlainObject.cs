using System.Buffers.Text;
using System.Text;

namespace Tutor.Study.Progress;

/// <summary>
/// Reads a JSON object of the plainest kind, which every line that we write is: no spaces, no escapes, no nesting,
/// whole numbers. It exists for the first screen of the program: the framework's reader is compiled in part at run
/// time.
/// </summary>
internal static class PlainObject
{
    /// <summary>
    /// Adds the fields in order; false when the line is anything else, and then some may have been added.
    /// </summary>
    internal static bool Read(ReadOnlySpan<byte> line, List<LineField> fields)
    {
        if (line.Length < 2 || line[0] != '{')
        {
            return false;
        }

        ReadOnlySpan<byte> rest = line[1..];
        while (Quoted(ref rest) is { } name && Take(ref rest, (byte)':') && Value(ref rest, name) is { } field)
        {
            fields.Add(field);
            if (rest.Length == 1)
            {
                return rest[0] == '}';
            }

            if (!Take(ref rest, (byte)','))
            {
                return false;
            }
        }

        return false;
    }

    private static LineField? Value(ref ReadOnlySpan<byte> rest, string name)
    {
        if (rest.IsEmpty)
        {
            return null;
        }

        if (rest[0] == '"')
        {
            return Quoted(ref rest) is { } text ? new LineField(name) { Text = text } : null;
        }

        if (rest.StartsWith("true"u8) || rest.StartsWith("false"u8))
        {
            bool truth = rest[0] == 't';
            rest = rest[(truth ? 4 : 5)..];
            return new LineField(name) { Truth = truth };
        }

        ulong number = 0;
        int used = 0;
        bool isNumber = char.IsAsciiDigit((char)rest[0])
            && Utf8Parser.TryParse(rest, out number, out used)
            && (rest[0] != '0' || used == 1);
        rest = isNumber ? rest[used..] : rest;
        return isNumber ? new LineField(name) { Number = number } : null;
    }

    private static string? Quoted(ref ReadOnlySpan<byte> rest)
    {
        if (!Take(ref rest, (byte)'"'))
        {
            return null;
        }

        int length = 0;
        while (length < rest.Length && rest[length] != '"')
        {
            if (rest[length] is < 0x20 or >= 0x7F or (byte)'\\')
            {
                return null;
            }

            length++;
        }

        string text = Encoding.ASCII.GetString(rest[..length]);
        rest = rest[length..];
        return Take(ref rest, (byte)'"') ? text : null;
    }

    private static bool Take(ref ReadOnlySpan<byte> rest, byte wanted)
    {
        if (rest.IsEmpty || rest[0] != wanted)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }
}
