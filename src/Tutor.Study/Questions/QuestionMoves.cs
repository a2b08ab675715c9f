using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Questions;

/// <summary>
/// What can be done with a question before it is answered; each function gives the run afterwards, and the same run
/// where it has no meaning.
/// </summary>
public static class QuestionMoves
{
    /// <summary>The most digits of a number.</summary>
    private const int MostDigits = 10;

    /// <summary>Puts the cursor on a row; the nearest one when there is no such row.</summary>
    public static QuestionRun Select(QuestionRun run, int row) => run.Given is null && run.RowCount > 0
        ? run with { Selected = Math.Clamp(row, 0, run.RowCount - 1) }
        : run;

    /// <summary>The cursor so many rows down; an item that it carries comes along.</summary>
    public static QuestionRun Step(QuestionRun run, int by) =>
        run.Draft is AnswerDraft.Sequence { IsHeld: true } ? Carry(run, by) : Select(run, run.Selected + by);

    /// <summary>Marks the option that the cursor is on, or takes its mark off.</summary>
    public static QuestionRun Mark(QuestionRun run)
    {
        if (run.Given is not null || run.Draft is not AnswerDraft.Ticks ticks)
        {
            return run;
        }

        int option = run.Shown[run.Selected];
        return run with { Draft = new AnswerDraft.Ticks(ticks.Ticked.SetItem(option, !ticks.Ticked[option])) };
    }

    /// <summary>Takes the item that the cursor is on, or puts it down.</summary>
    public static QuestionRun Take(QuestionRun run) =>
        run.Given is null && run.Draft is AnswerDraft.Sequence sequence
            ? run with { Draft = sequence with { IsHeld = !sequence.IsHeld } }
            : run;

    /// <summary>Moves the item that the cursor is on by so many places, and the cursor with it.</summary>
    public static QuestionRun Carry(QuestionRun run, int by)
    {
        if (run.Given is not null || run.Draft is not AnswerDraft.Sequence sequence)
        {
            return run;
        }

        int to = Math.Clamp(run.Selected + by, 0, sequence.Items.Count - 1);
        List<int> items = [.. sequence.Items.AsEnumerable()];
        int item = items[run.Selected];
        items.RemoveAt(run.Selected);
        items.Insert(to, item);
        return run with { Selected = to, Draft = sequence with { Items = EquatableArray.From(items) } };
    }

    /// <summary>Gives the row that the cursor is on its next partner or state, or the one before.</summary>
    /// <param name="run">The run.</param>
    /// <param name="by">1 or -1; it goes round.</param>
    public static QuestionRun Change(QuestionRun run, int by) => run.Draft switch
    {
        _ when run.Given is not null => run,
        AnswerDraft.Pairs pairs => run with
        {
            Draft = new AnswerDraft.Pairs(pairs.Partners.SetItem(
                run.Selected, Round(pairs.Partners[run.Selected], by, run.Shown.Count))),
        },
        AnswerDraft.States states => run with
        {
            Draft = new AnswerDraft.States(states.Named.SetItem(
                run.Selected,
                (TcpState)Round((int?)states.Named[run.Selected], by, Enum.GetValues<TcpState>().Length))),
        },
        _ => run,
    };

    /// <summary>Gives the left side that the cursor is on a partner, and goes on to the next left side.</summary>
    /// <param name="run">The run.</param>
    /// <param name="right">The partner's place as it is shown, from 0.</param>
    public static QuestionRun Pair(QuestionRun run, int right) =>
        run.Given is null && run.Draft is AnswerDraft.Pairs pairs && right >= 0 && right < run.Shown.Count
            ? Select(
                run with { Draft = new AnswerDraft.Pairs(pairs.Partners.SetItem(run.Selected, right)) },
                run.Selected + 1)
            : run;

    /// <summary>Switches a control bit and puts the cursor on it.</summary>
    public static QuestionRun Flip(QuestionRun run, TcpFlags flag) =>
        run.Given is null && run.Draft is AnswerDraft.Bits bits
            ? run with
            {
                Draft = new AnswerDraft.Bits(bits.Set ^ flag),
                Selected = Math.Max(0, QuestionRun.FlagRow.AsSpan().IndexOf(flag)),
            }
            : run;

    /// <summary>Does what a digit does in this type: types, chooses, marks, pairs, switches or moves.</summary>
    /// <param name="run">The run.</param>
    /// <param name="digit"><c>0</c> to <c>9</c>.</param>
    public static QuestionRun Digit(QuestionRun run, char digit)
    {
        int row = digit - '1';
        bool isRow = row >= 0 && row < run.RowCount;
        return run.Draft switch
        {
            _ when run.Given is not null => run,
            AnswerDraft.Digits digits => digits.Typed.Length < MostDigits ? Type(run, digits.Typed + digit) : run,
            AnswerDraft.Pairs => Pair(run, row),
            AnswerDraft.Cursor => isRow ? Select(run, row) : run,
            AnswerDraft.Ticks => isRow ? Mark(Select(run, row)) : run,
            AnswerDraft.Bits => isRow ? Flip(run, QuestionRun.FlagRow[row]) : run,
            AnswerDraft.Sequence => isRow ? Step(run, row - run.Selected) : run,
            AnswerDraft.States => isRow ? Select(run, row) : run,
            _ => run,
        };
    }

    /// <summary>True for a digit that names a row or a partner here, whether or not it changes anything.</summary>
    /// <param name="run">The run.</param>
    /// <param name="digit"><c>0</c> to <c>9</c>.</param>
    public static bool IsPlace(QuestionRun run, char digit)
    {
        int places = run.Draft is AnswerDraft.Pairs ? run.Shown.Count : run.RowCount;
        return run.Given is null && digit > '0' && digit - '0' <= places;
    }

    /// <summary>Takes the last digit away.</summary>
    public static QuestionRun Erase(QuestionRun run) =>
        run.Given is null && run.Draft is AnswerDraft.Digits { Typed.Length: > 0 } digits
            ? Type(run, digits.Typed[..^1])
            : run;

    /// <summary>Puts text in the place of the number.</summary>
    public static QuestionRun Type(QuestionRun run, string typed) => run.Draft is AnswerDraft.Digits
        ? run with { Draft = new AnswerDraft.Digits(typed) }
        : run;

    private static int Round(int? from, int by, int count) =>
        from is { } at ? (at + by + count) % count : by > 0 ? 0 : count - 1;
}
