using System.Text;
using System.Text.Json;
using Tutor.Study.Progress;

namespace Tutor.Study.Tests.Progress;

public class PlainObjectTests
{
    private static readonly string[] Pieces =
        ["\"", ",", ":", "{", "}", " ", "0", "-", "+", ".", "e1", "\\n", "\\u0041", "true", "null", "[1]", "\u007f", "é"];

    [Fact]
    public void Every_line_that_we_write_is_plain()
    {
        foreach (ProgressEntry entry in Lines())
        {
            Assert.True(PlainObject.Read(Encoding.UTF8.GetBytes(ProgressLine.Write(entry)), []));
        }
    }

    [Fact]
    public void Whatever_is_read_as_plain_is_what_the_json_reader_gives()
    {
        Random random = new(8259);
        ProgressEntry[] entries = [.. Lines()];
        int plain = 0;
        for (int i = 0; i < 50_000; i++)
        {
            string line = ProgressLine.Write(entries[random.Next(entries.Length)]);
            int at = random.Next(line.Length);
            int cut = Math.Min(random.Next(4), line.Length - at);
            byte[] text = Encoding.UTF8.GetBytes(line.Remove(at, cut).Insert(at, Pieces[random.Next(Pieces.Length)]));
            if (PlainObject.Read(text, []))
            {
                plain++;
                Assert.Equal(Json(text), ProgressFields.Read(text));
            }
        }

        Assert.InRange(plain, 1000, 50_000);
    }

    private static IEnumerable<ProgressEntry> Lines() =>
        ((IEnumerable<object[]>)ProgressLineTests.Entries)
            .Select(row => (ProgressEntry)row[0])
            .Where(entry => !entry.Item.Contains('"'));

    private static ProgressEntry? Json(byte[] text)
    {
        try
        {
            return ProgressFields.ReadJson(text);
        }
        catch (JsonException error)
        {
            Assert.Fail($"{error.Message}: {Encoding.UTF8.GetString(text)}");
            return null;
        }
    }
}
