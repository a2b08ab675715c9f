using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

public sealed class SequenceLayoutTests
{
    private const string Handshake =
        """
        participant C as 客户端
        participant S as server
        C->>S: SYN 序列号=x
        S-->>C: SYN+ACK
        Note over C,S: 已连接
        S-xC: lost
        """;

    [Fact]
    public void A_handshake_is_a_ladder_with_wide_letters_in_line() => Assert.Equal(
        """
        客户端                 server
           | SYN 序列号=x         |
           |--------------------->|
           |              SYN+ACK |
           |<.....................|
           |      [ 已连接 ]      |
           |                 lost |
           |X---------------------|
           |                      |
        """,
        Draw(Handshake, 31));

    [Fact]
    public void Where_a_label_has_no_room_it_goes_on_in_another_row() => Assert.Equal(
        """
        客户端      server
           | SYN 序列  |
           | 号=x      |
           |---------->|
           |   SYN+ACK |
           |<..........|
           |[ 已连接 ] |
           |      lost |
           |X----------|
           |           |
        """,
        Draw(Handshake, 20));

    [Fact]
    public void Too_wide_a_diagram_is_a_list() => Assert.StartsWith(
        """
        1. 客户端 ->
           server: SYN
        """,
        Draw(Handshake, 16),
        StringComparison.Ordinal);

    [Fact]
    public void Messages_to_oneself_and_blocks_and_notes_and_numbers_have_their_place() => Assert.Equal(
        """
          A                         B
        1 | one                     |
          |------------------------>|
        -[ loop ]- 3 times ---------------------
          -[ opt ]- sometimes ------------------
        2 |                         |--+ think
          |                         |<-+
          |                         |[ a note ]
          -[ end opt ]--------------------------
        -[ end loop ]---------------------------
          |                         |
        """,
        Draw("autonumber\nA->>B: one\nloop 3 times\nopt sometimes\nB->>B: think\nNote right of B: a note\nend\nend", 40));

    private static string Draw(string body, int width)
    {
        Lesson lesson = PlainDocument.Read("a.md", $"```mermaid\nsequenceDiagram\n{body}\n```\n").Lesson!;
        TextBlock block = Assert.IsType<LessonBlock.Prose>(lesson.Blocks[0]).Text[0];
        return string.Join(
            '\n', TextLayout.Rows([Assert.IsType<TextBlock.Sequence>(block)], width, Look.Ascii).Select(row => row.ToString().TrimEnd(' ')));
    }
}
