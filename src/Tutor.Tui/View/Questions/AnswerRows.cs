using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Study.Questions;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Questions;

/// <summary>The answers that can be given, as rows; flags have a row of their own (<see cref="FlagBoxes"/>).</summary>
/// <param name="sheet">Whose words and styles.</param>
/// <param name="prose">Lays the texts out.</param>
/// <param name="run">The question.</param>
/// <param name="width">Columns of a row.</param>
internal sealed class AnswerRows(Sheet sheet, Prose prose, QuestionRun run, int width)
{
    private const int NumberColumns = 12;
    private const string None = "?";

    internal static List<AskedRow> Of(Sheet sheet, Prose prose, QuestionRun run, int width) =>
        new AnswerRows(sheet, prose, run, width).All();

    /// <summary>Where the cursor belongs in the row that has the focus.</summary>
    internal static int CursorColumn(Sheet sheet, QuestionRun run) => run.Draft is AnswerDraft.Digits digits
        ? TextWidth.Of(sheet.Words["question.your-number"]) + 4 + TextWidth.Of(digits.Typed)
        : 0;

    private List<AskedRow> All() => run.Draft switch
    {
        AnswerDraft.Digits digits => [Number(digits)],
        AnswerDraft.Ticks ticks => Options(place => $"[{Tick(ticks.Ticked[run.Shown[place]])}] {place + 1}  "),
        AnswerDraft.Sequence sequence => Items((AnswerKey.Order)run.Question.Key, sequence),
        AnswerDraft.Pairs pairs => Pairs((AnswerKey.Match)run.Question.Key, pairs),
        AnswerDraft.States states => States((AnswerKey.States)run.Question.Key, states),
        _ => Options(place => $"{place + 1}  "),
    };

    private static string Tick(bool isTicked) => isTicked ? "x" : " ";

    private AskedRow Number(AnswerDraft.Digits digits)
    {
        bool isOpen = run.Given is null && !run.IsOnSureness;
        string before = $"{sheet.Words["question.your-number"]} {(isOpen ? ">" : " ")} [";
        TextRow row = new(
        [
            new StyledRun(before, sheet.Theme.Plain),
            new StyledRun(TextWidth.Pad(digits.Typed, NumberColumns), isOpen ? sheet.Theme.Focus : sheet.Theme.Plain),
            new StyledRun("]", sheet.Theme.Plain),
        ]);
        return new AskedRow(row, null, isOpen);
    }

    private List<AskedRow> Options(Func<int, string> lead)
    {
        List<AskedRow> rows = [];
        for (int place = 0; place < run.Shown.Count; place++)
        {
            Option option = run.Options[run.Shown[place]];
            rows.AddRange(Row(place, lead(place), option.Text, Remark(option, place)));
        }

        return rows;
    }

    private string Remark(Option option, int place)
    {
        bool isGiven = run.Draft is AnswerDraft.Ticks ticks
            ? ticks.Ticked[run.Shown[place]]
            : place == run.Selected;
        return run.Given is null ? ""
            : option.IsRight ? sheet.Words["question.is-right"]
            : isGiven ? sheet.Words["question.is-yours"]
            : "";
    }

    private List<AskedRow> Items(AnswerKey.Order order, AnswerDraft.Sequence sequence)
    {
        List<AskedRow> rows = [];
        for (int place = 0; place < sequence.Items.Count; place++)
        {
            int item = sequence.Items[place];
            bool isHeld = sequence.IsHeld && place == run.Selected;
            string remark = run.Given is null ? isHeld ? sheet.Words["question.held"] : ""
                : item == place ? sheet.Words["question.is-right"]
                : sheet.Words.Fill("question.is-at", ("n", item + 1));
            rows.AddRange(Row(place, $"{place + 1}  ", order.Items[item], remark));
        }

        return rows;
    }

    private List<AskedRow> Pairs(AnswerKey.Match match, AnswerDraft.Pairs pairs)
    {
        List<AskedRow> rows = [];
        EquatableArray<bool> met = Answering.Matches(run);
        for (int i = 0; i < match.Pairs.Count; i++)
        {
            string partner = pairs.Partners[i] is { } right ? $"{right + 1}" : " ";
            string remark = run.Given is null ? ""
                : met[i] ? sheet.Words["question.is-right"]
                : sheet.Words.Fill("question.is-number", ("n", RightPlace(match.Pairs[i]) + 1));
            rows.AddRange(Row(i, $"{AnswerReview.Letter(i)} [{partner}] ", match.Pairs[i].Left, remark));
        }

        rows.Add(new AskedRow(TextRow.Empty));
        for (int i = 0; i < run.RightSides.Count; i++)
        {
            IReadOnlyList<TextRow> text = prose.Rows(run.RightSides[i], width - AskedRows.Indent);
            rows.AddRange(AskedRows.Option(sheet, match.Pairs.Count + i, text, false, "", $"{i + 1}  "));
        }

        return rows;
    }

    private int RightPlace(MatchPair pair)
    {
        string wanted = Lessons.Rendering.TextRuns.Plain(pair.Right);
        return run.RightSides.AsEnumerable().Select(Lessons.Rendering.TextRuns.Plain).ToList().IndexOf(wanted);
    }

    private List<AskedRow> States(AnswerKey.States key, AnswerDraft.States states)
    {
        List<AskedRow> rows = [];
        int name = key.Hosts.AsEnumerable().Max(asked => TextWidth.Of(asked.Host));
        int widest = Enum.GetValues<TcpState>().Max(state => TcpStates.Print(state).Length);
        EquatableArray<bool> met = Answering.Matches(run);
        for (int i = 0; i < key.Hosts.Count; i++)
        {
            string state = states.Named[i] is { } named ? TcpStates.Print(named) : None;
            string remark = run.Given is null ? ""
                : met[i] ? sheet.Words["question.is-right"]
                : sheet.Words.Fill("question.is-state", ("state", TcpStates.Print(run.RightStates()[i])));
            string lead = TextWidth.Pad(key.Hosts[i].Host, name) + "  ";
            EquatableArray<TextRun> text = [new TextRun.Words($"< {state.PadRight(widest)} >", TextEmphasis.None)];
            rows.AddRange(Row(i, lead, text, remark));
        }

        return rows;
    }

    private IEnumerable<AskedRow> Row(int index, string lead, EquatableArray<TextRun> text, string remark)
    {
        int room = width - 2 - TextWidth.Of(lead) - RemarkColumns();
        bool isSelected = index == run.Selected && !run.IsOnSureness
            && (run.Given is null || run.Draft is AnswerDraft.Cursor);
        bool isChosen = run is { Given: null, IsOnSureness: true, Draft: AnswerDraft.Cursor } && index == run.Selected;
        remark = isChosen ? sheet.Words["question.is-yours"] : remark; // The cursor, which says it, is elsewhere now.
        return AskedRows.Option(sheet, index, prose.Rows(text, room), isSelected, remark, lead);
    }

    /// <summary>Kept free behind every answer, so that nothing moves when it is given.</summary>
    private int RemarkColumns() => 3 + new[]
    {
        sheet.Words["question.is-right"], sheet.Words["question.is-yours"], sheet.Words["question.held"],
        sheet.Words.Fill("question.is-at", ("n", 9)), sheet.Words.Fill("question.is-number", ("n", 9)),
    }.Max(text => TextWidth.Of(text));
}
