using System.Text;
using Tutor.Conformance.Reading;
using static Tutor.Tcp.Tests.Conformance.Recorded;

namespace Tutor.Tcp.Tests.Conformance;

/// <summary>What is no trace file is refused with its place and reason.</summary>
public class TraceFileTests
{
    private const string Head = "{\"name\":\"own\",\"mode\":\"passive\",\"rcvWnd\":1000,\"events\":[";

    [Theory]
    [InlineData("", 1, 1, "holds no trace")]
    [InlineData("\n \n", 1, 1, "holds no trace")]
    [InlineData("{\"name\":", 1, 9, "not JSON")]
    [InlineData("nonsense", 1, 2, "not JSON")]
    [InlineData("[]", 1, 1, "An object")]
    [InlineData("{} {}", 1, 4, "not JSON")]
    [InlineData("{}", 1, 1, "\"name\" is missing")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}", 1, 13, "twice")]
    [InlineData("{\"name\":\"é\",\"name\":\"b\"}", 1, 13, "twice")]
    [InlineData("{\"name\":7}", 1, 9, "text")]
    [InlineData("{\"name\":\"\\ud800\"}", 1, 9, "not Unicode")]
    [InlineData("{\"name\":\"a\",\"mode\":\"idle\"}", 1, 20, "no mode")]
    [InlineData("{\"name\":\"a\",\"mode\":\"closed\",\"rcvWnd\":0}", 1, 38, "whole number")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[", 1, 17, "not JSON")]
    public void Line_that_is_no_trace_is_refused(string text, int line, int column, string reason) =>
        Refuses(Encoding.UTF8.GetBytes(text), line, column, reason);

    [Theory]
    [InlineData("{\"call\":\"close\"}", 1, "\"t\" is missing")]
    [InlineData("{\"t\":-1,\"call\":\"close\"}", 6, "Seconds")]
    [InlineData("{\"t\":1e99,\"call\":\"close\"}", 6, "Seconds")]
    [InlineData("{\"t\":0}", 1, "exactly one")]
    [InlineData("{\"t\":0,\"call\":\"close\",\"readable\":1}", 1, "exactly one")]
    [InlineData("{\"t\":0,\"call\":\"dance\"}", 15, "no call")]
    [InlineData("{\"t\":0,\"call\":\"send\"}", 15, "takes a number")]
    [InlineData("{\"t\":0,\"call\":\"send -1\"}", 15, "takes a number")]
    [InlineData("{\"t\":0,\"call\":\"close 1\"}", 15, "takes nothing")]
    [InlineData("{\"t\":0,\"call\":\"close\",\"pending\":true}", 23, "not known")]
    [InlineData("{\"t\":0,\"call\":\"abort\",\"why\":\"mood\"}", 29, "no reason")]
    [InlineData("{\"t\":0,\"state\":\"OPEN\"}", 16, "no state")]
    [InlineData("{\"t\":0,\"state\":\"listen\"}", 16, "no state")]
    [InlineData("{\"t\":0,\"readable\":1.5}", 19, "whole number")]
    [InlineData("{\"t\":0,\"in\":{\"flags\":\"X\",\"seq\":0,\"ack\":null,\"len\":0,\"wnd\":0}}", 22, "no flag")]
    [InlineData("{\"t\":0,\"in\":{\"flags\":\"\",\"seq\":0,\"ack\":null,\"len\":0}}", 13, "wnd")]
    [InlineData("{\"t\":0,\"in\":{\"flags\":\"\",\"seq\":null,\"ack\":null,\"len\":0,\"wnd\":0}}", 13, "seq")]
    [InlineData("{\"t\":0,\"in\":{\"flags\":\".\",\"seq\":0,\"ack\":null,\"len\":0,\"wnd\":0}}", 13, "ack")]
    [InlineData("{\"t\":0,\"in\":{\"flags\":\"S\",\"seq\":0,\"ack\":1,\"len\":0,\"wnd\":0}}", 40, "null")]
    [InlineData("{\"t\":0,\"in\":{\"flags\":\"S\",\"seq\":0,\"ack\":null,\"len\":0,\"wnd\":65536}}", 59, "65535")]
    [InlineData("{\"t\":0,\"in\":{\"flags\":\"S\",\"seq\":4294967296,\"ack\":null,\"len\":0,\"wnd\":0}}", 32, "whole number")]
    [InlineData("{\"t\":0,\"in\":{\"flags\":\"S\",\"seq\":0,\"ack\":null,\"len\":0,\"wnd\":0,\"optional\":true}}", 61, "not known")]
    [InlineData("{\"t\":0,\"out\":{\"flags\":\"S\",\"seq\":0,\"ack\":null,\"len\":0,\"maybe\":true}}", 54, "not known")]
    [InlineData("{\"t\":0,\"out\":{\"flags\":\"S\",\"seq\":0,\"ack\":null,\"len\":0,\"unseen\":true}}", 14, "optional")]
    [InlineData("{\"t\":0,\"out\":{\"flags\":\"S\",\"seq\":0,\"ack\":null,\"len\":0,\"optional\":1}}", 65, "true or false")]
    [InlineData("{\"t\":0,\"out\":{\"flags\":\"S\",\"seq\":0,\"ack\":null,\"len\":0,\"alt\":[{\"mood\":1}]}}", 62, "not known")]
    [InlineData("{\"t\":0,\"out\":{\"flags\":\"S\",\"seq\":0,\"ack\":null,\"len\":0,\"opts\":{\"mood\":1}}}", 62, "not known")]
    [InlineData("{\"t\":0,\"out\":{\"flags\":\"S\",\"seq\":0,\"ack\":null,\"len\":0,\"opts\":{\"ts\":[1]}}}", 67, "Two numbers")]
    [InlineData("{\"t\":1,\"call\":\"close\"},{\"t\":0.9,\"call\":\"close\"}", 24, "is before")]
    public void Event_that_is_none_is_refused(string @event, int column, string reason) =>
        Refuses(Encoding.UTF8.GetBytes(Head + @event + "]}"), 1, Head.Length + column, reason);

    [Theory]
    [InlineData("\"policy\":{\"mood\":true}", 11, "no policy")]
    [InlineData("\"policy\":{\"rfc1337\":\"yes\"}", 21, "true or false")]
    [InlineData("\"needs\":\"sack\"", 9, "array")]
    [InlineData("\"end\":\"OPEN\"", 7, "no state")]
    [InlineData("\"mood\":1", 1, "not known")]
    public void Head_that_is_wrong_is_refused(string member, int column, string reason)
    {
        string start = Head + "],";
        Refuses(Encoding.UTF8.GetBytes(start + member + "}"), 1, start.Length + column, reason);
    }

    [Fact]
    public void Octets_that_are_not_text_are_refused() =>
        Refuses([.. "{\"é\":\""u8, 0xFF, 0xFE, (byte)'"'], 1, 7, "not UTF-8");

    [Fact]
    public void Line_number_counts_lines_that_are_empty() =>
        Refuses(Encoding.UTF8.GetBytes(Line("") + "\r\n\n" + "{}"), 3, 1, "missing");

    [Fact]
    public void Lines_and_files_have_a_bound()
    {
        byte[] line = new byte[TraceFile.MostOctetsOfLine + 1];
        line.AsSpan().Fill((byte)'1');
        Refuses(line, 1, 1, "line is longer");
        Refuses(new byte[TraceFile.MostOctets + 1], 1, 1, "file is longer");
    }

    [Fact]
    public void Byte_order_mark_and_empty_lines_are_no_error() => Assert.Equal(
        2,
        TraceFile.Parse([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes($"{Line("")}\r\n\n{Line("")}\n")]).Count);

    private static void Refuses(byte[] octets, int line, int column, string reason)
    {
        TraceFormatException wrong = Assert.Throws<TraceFormatException>(() => { TraceFile.Parse(octets); });
        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (wrong.Line, wrong.Column));
    }
}
