using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Tcp;
using Tutor.Tui.View.Parts;
using static Tutor.Tui.Tests.View.Parts.Blocks;

namespace Tutor.Tui.Tests.View.Parts;

public sealed class TextLayoutTests
{
    [Fact]
    public void Lays_every_kind_of_block_out() => Drawn.Shows(
        """
        Each side picks a number

        A SYN carries no data, but it uses up
        one number.

        NOTE  "ack = n" means: I have everything
        before n, send me n next.

        More of it.

        - say which number a SYN uses up, and
          why
        - short

         9. nine, with a list
            - inner one
            - inner two
        10. ten

          a --> b

            indented

        | A plain quotation that is long enough
        | to wrap around.

        Field    Meaning
        -------  -------------------------------
        SND.UNA  the oldest number that was sent
                 and not acknowledged
        SND.NXT  the next

        ----------------------------------------

        服务器的 SYN+ACK 已经到达。请发出完成握
        手的那个报文段。想一想：服务器的 SYN 占
        用了哪一个序列号？
        """,
        Drawn.Text(40, 43, (b, r) => Draw(b, r, Look.Ascii, 0)));

    [Fact]
    public void Lays_every_kind_of_block_out_with_box_drawing() => Drawn.Shows(
        """
        Each side picks a number

        A SYN carries no data, but it uses up one number.

        NOTE  "ack = n" means: I have everything before n, send me n
              next.

              More of it.

        - say which number a SYN uses up, and why
        - short

         9. nine, with a list
            - inner one
            - inner two
        10. ten

          a --> b

            indented

        │ A plain quotation that is long enough to wrap around.

        Field    Meaning
        ───────  ───────────────────────────────────────────────────
        SND.UNA  the oldest number that was sent and not
                 acknowledged
        SND.NXT  the next

        ────────────────────────────────────────────────────────────

        服务器的 SYN+ACK 已经到达。请发出完成握手的那个报文段。想一
        想：服务器的 SYN 占用了哪一个序列号？
        """,
        Drawn.Text(60, 40, (b, r) => Draw(b, r, Look.Unicode, 0)));

    [Fact]
    public void Stacks_a_table_that_is_too_narrow_for_columns() => Drawn.Shows(
        """
        | around.

        Field: SND.UNA
        Meaning: the
        oldest number
        that was sent
        and not
        acknowledged

        Field: SND.NXT
        Meaning: the
        next

        ----------------

        服务器的 SYN+ACK
        已经到达。请发出
        完成握手的那个报
        文段。想一想：服
        务器的 SYN 占用
        了哪一个序列号？
        """,
        Drawn.Text(16, 24, (b, r) => Draw(b, r, Look.Ascii, 36)));

    [Fact]
    public void Keeps_the_look_of_words_across_rows()
    {
        EquatableArray<TextBlock> text = [Text(Run("A ", TextEmphasis.None), Run("long word", TextEmphasis.Bold))];

        Drawn.Shows(
            """
            A {bold}long{}
            {bold}word{}
            """,
            Drawn.Styled(7, 2, (b, r) => TextLayout.Draw(b, r, TextLayout.Rows(text, 7, Look.Ascii), 0)));
    }

    [Fact]
    public void A_value_that_is_still_to_be_computed_shows_its_formula()
    {
        var formula = new Formula("client.isn + 1", new Expression.Number(1));
        EquatableArray<TextBlock> text = [Text(new TextRun.Computed(formula, TextEmphasis.None))];

        Assert.Equal("{{client.isn + 1}}", TextLayout.Rows(text, 40, Look.Ascii)[0].ToString());
    }

    internal static void Draw(Terminal.CellBuffer buffer, Terminal.Rect area, Look look, int scroll) =>
        TextLayout.Draw(buffer, area, TextLayout.Rows(Everything, area.Width, look), scroll);

    internal static EquatableArray<TextBlock> Everything { get; } =
    [
        Heading("Each side picks a number"),
        Text(Run("A "), Run("SYN", TextEmphasis.Code), Run(" carries no data, but it uses up one number.")),
        Alert("NOTE", Text("\"ack = n\" means: I have everything before n, send me n next."), Text("More of it.")),
        Bullets("say which number a SYN uses up, and why", "short"),
        Numbers(9, Only(Text("nine, with a list"), Bullets("inner one", "inner two")), Only(Text("ten"))),
        new TextBlock.Code("", [Run("a --> b\n\n  indented")]),
        Alert("", Text("A plain quotation that is long enough to wrap around.")),
        Table(["Field", "Meaning"], ["SND.UNA", "the oldest number that was sent and not acknowledged"], ["SND.NXT", "the next"]),
        new TextBlock.Rule(),
        Text("服务器的 SYN+ACK 已经到达。请发出完成握手的那个报文段。想一想：服务器的 SYN 占用了哪一个序列号？"),
    ];
}
