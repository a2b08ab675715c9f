using Tutor.Study.Drills;
using Tutor.Study.Lessons;
using Tutor.Study.Progress;
using Tutor.Study.Quizzes;
using Tutor.Study.Review;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Sessions;

/// <summary>How a session goes, beside what it deals.</summary>
internal static class SessionPane
{
    internal static void Draw(Sheet sheet, Rect frame, Session session)
    {
        Rect room = sheet.Pane(frame, sheet.Words[session switch
        {
            Session.Check => "session.this-check",
            Session.Review => "session.this-review",
            _ => "session.this-drill",
        }]);
        sheet.Put(room, Rows(sheet, session, room.Width));
    }

    internal static List<TextRow> Rows(Sheet sheet, Session session, int width) => session switch
    {
        Session.Check check => Check(sheet, check.Run, width),
        Session.Review review => Review(sheet, review, width),
        Session.Endless endless => Endless(sheet, endless.Run, width),
        _ => [],
    };

    /// <summary>The questions of a check and what came of each; those not seen yet are not named.</summary>
    internal static List<TextRow> Marks(Sheet sheet, CheckRun run, int width)
    {
        List<TextRow> rows = [];
        for (int i = 0; i < run.Questions.Count; i++)
        {
            CheckMark mark = run.Marks[i];
            string word = sheet.Words[SessionWords.Key(mark)];
            string name = mark == CheckMark.NotYet ? "" : ItemName.Of(run.Lesson, run.Questions[i]);
            rows.Add(Named(sheet, $"{i + 1}", name, word, width));
        }

        return rows;
    }

    /// <summary>A number, a name cut to what is left, and a word behind it.</summary>
    internal static TextRow Named(Sheet sheet, string number, string name, string word, int width)
    {
        int room = Math.Max(0, width - number.Length - 4 - TextWidth.Of(word));
        return new TextRow(
        [
            new StyledRun($"{number}  {TextWidth.Pad(sheet.Cut(name, room), room)}  ", sheet.Theme.Plain),
            new StyledRun(word, sheet.Theme.Strong),
        ]);
    }

    private static List<TextRow> Check(Sheet sheet, CheckRun run, int width) =>
    [
        .. Marks(sheet, run, width),
        TextRow.Empty,
        .. Words.Wrap(sheet.Words.Of(SessionWords.PassMark(run)), width, sheet.Theme.Plain),
    ];

    private static List<TextRow> Review(Sheet sheet, Session.Review review, int width)
    {
        List<TextRow> rows = [];
        for (int i = 0; i < review.Run.Outcomes.Count; i++)
        {
            ReviewOutcome outcome = review.Run.Outcomes[i];
            rows.Add(Named(sheet, $"{i + 1}", outcome.Name, sheet.Words[SessionWords.Key(outcome.Grade)], width));
        }

        if (!review.Attempt.IsOver)
        {
            ReviewItem item = review.Run.Item;
            ItemProgress known = sheet.Model.Book.Of(item.Pack).Of(item.Lesson, item.Item);
            ItemState state = ItemStates.Of(known, isChanged: false, now: 0);
            string word = sheet.Words.Of(ItemStates.Word(state));
            rows.Add(Named(sheet, $"{review.Run.At + 1}", review.Name, word, width));
        }

        int left = review.Run.Queue.Count - review.Run.At - 1;
        rows.Add(TextRow.Empty);
        rows.AddRange(Words.Wrap(sheet.Words.Fill("review.to-come", ("n", left)), width, sheet.Theme.Plain));
        rows.AddRange(Words.Wrap(sheet.Words["review.new-numbers"], width, sheet.Theme.Plain));
        return rows;
    }

    private static List<TextRow> Endless(Sheet sheet, EndlessRun run, int width)
    {
        List<TextRow> rows = [.. Words.Wrap(sheet.Words["endless.about"], width, sheet.Theme.Plain), TextRow.Empty];
        rows.AddRange(Words.Wrap(sheet.Words.Of(SessionWords.Standing(run)), width, sheet.Theme.Plain));
        Message? aim = SessionWords.Aim(run);
        string text = aim is null ? sheet.Words["endless.no-aim"] : sheet.Words.Of(aim);
        rows.AddRange(Words.Wrap(text, width, sheet.Theme.Plain));
        return rows;
    }
}
