using System.Text;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Study.Labs;
using Tutor.Study.Progress;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;

namespace Tutor.Study.Tests.Labs;

public sealed class LabSessionTests
{
    private static readonly Lesson Lesson = Read();
    private static readonly LessonBlock.Lab Block = Lesson.Blocks.OfType<LessonBlock.Lab>().Single();

    [Fact]
    public void A_run_stops_where_something_happens_and_is_held_by_a_prediction()
    {
        LabSession session = Start().RunOn();

        Assert.Equal(7, session.Tape.Now);
        Assert.Equal("p-few", session.Pending!.Id);
        Assert.True(session.IsHeld);
        Assert.Same(session, session.Second());
        Assert.Equal(session, session.RunOn());
    }

    [Fact]
    public void Nothing_new_is_run_through_for_10_seconds_and_a_heavy_flood_for_fewer()
    {
        LabSession calm = (Start() with { IsFree = true }).Turn(LabKnobs.Default with { Rate = 0 }).RunOn();
        LabSession heavy = (Start() with { IsFree = true }).Turn(LabKnobs.Default with { Rate = 50, Backlog = 256 });
        for (int i = 0; i < 4; i++)
        {
            LabSession next = heavy.RunOn();
            Assert.InRange(next.Tape.World.Sent - heavy.Tape.World.Sent, 1, LabSession.SegmentsAtOnce * 2);
            heavy = next;
        }

        Assert.Equal(LabSession.MostAtOnce, calm.Tape.Now);
    }

    [Fact]
    public void A_locked_answer_runs_its_seconds_and_is_held_against_the_engine()
    {
        LabSession wrong = Start().RunOn().LockIn();
        LabSession right = Start().RunOn().Select(1).LockIn();

        Assert.Equal(new LabAnswer(0, 1, 7, 17), wrong.Answers[^1]);
        Assert.Equal(new LabAnswer(1, 1, 7, 17), right.Answers[^1]);
        Assert.Null(right.Pending);
        Assert.Equal("p-backlog", right.GoOn().Pending!.Id);
        Assert.Equal([(0, 7), (7, 17)], right.Notes.Select(note => (note.From, note.To)));
    }

    [Fact]
    public void All_predictions_of_the_lesson_come_and_then_it_is_done()
    {
        LabSession session = Start();
        for (int i = 0; i < 40 && !session.IsDone; i++)
        {
            session = session.Pending is null ? session.GoOn().RunOn() : session.Select(1).LockIn();
        }

        Assert.True(session.IsDone);
        Assert.All(session.Answers, answer => Assert.Equal(answer.Given, answer.Right));
        Assert.Equal(session.Tape.Now + 10, session.GoOn().Seconds(10).Tape.Now);
    }

    [Fact]
    public void A_knob_counts_from_now_on_and_begins_a_row_of_the_notebook()
    {
        LabSession session = (Start() with { IsFree = true }).Seconds(12);
        LabSession turned = session.Turn(session.Tape.Knobs with { Cookies = SynCookieMode.WhenFull }).Seconds(5);

        Assert.Equal(17, turned.Tape.Now);
        Assert.Equal((0, 12, 8), (turned.Notes[0].From, turned.Notes[0].To, turned.Notes[0].Connected));
        Assert.Equal((12, 17), (turned.OpenNote!.From, turned.OpenNote.To));
        Assert.True(turned.OpenNote.Connected >= 5);
        Assert.Same(turned.Notes[0], turned.Turn(turned.Tape.Knobs).Notes[0]);
    }

    [Fact]
    public void A_new_run_keeps_the_knobs_and_the_notebook()
    {
        LabSession session = (Start() with { IsFree = true }).Seconds(3);
        LabSession again = session.Turn(session.Tape.Knobs with { Backlog = 64 }).Reset();

        Assert.Equal((2, 0, 64), (again.Run, again.Tape.Now, again.Tape.Knobs.Backlog));
        Assert.Single(again.Notes);
        Assert.Null(again.OpenNote);
    }

    [Fact]
    public void Looking_back_shows_an_earlier_second_and_comes_back_to_now()
    {
        LabSession session = (Start() with { IsFree = true }).Seconds(10);
        LabSession back = session.Look(-3);

        Assert.Equal(6, back.LookingAt);
        Assert.Equal(5, LabWorld.ListenerOf(back.World).Children.HalfOpen);
        Assert.Equal(0, back.Look(-100).LookingAt);
        Assert.Null(back.Look(3).LookingAt);
        Assert.Null(back.Second().LookingAt);
        Assert.Null(Start().Look(-1).LookingAt);
    }

    [Fact]
    public void A_notebook_is_bounded()
    {
        LabSession session = Start() with { IsFree = true };
        for (int i = 0; i < LabNote.Most + 5; i++)
        {
            session = session.Second().Reset();
        }

        Assert.Equal(LabNote.Most, session.Notes.Count);
        Assert.Equal(6, session.Notes[0].Run);
    }

    [Fact]
    public void A_row_survives_the_log_and_the_newest_are_kept()
    {
        LabNote note = (Start() with { IsFree = true }).Seconds(9).Turn(LabKnobs.Default with
        {
            Rate = 50,
            Sources = FloodSources.Bystanders,
            Cookies = SynCookieMode.Always,
            Reserve = true,
            AcceptSeconds = null,
            Users = 7,
            AbortOnOverflow = true,
        }).Seconds(2).Close().Notes[^1];
        note = note with { AcceptQueue = 1, Accepted = 2, Overflows = 3, UsersReset = 4 };
        ProgressEntry.Noted entry = new(7, "syn-flood", "flood-lab", note);

        string line = ProgressLine.Write(entry);
        Assert.Equal(entry, ProgressLine.Read(Encoding.UTF8.GetBytes(line)));
        Assert.Equal(entry, ProgressLine.Read(Encoding.UTF8.GetBytes(line.Replace(",", ", ", StringComparison.Ordinal))));
        Assert.Null(ProgressLine.Read(Encoding.UTF8.GetBytes(line.Replace("bystanders", "moon", StringComparison.Ordinal))));
        LearnerProgress progress = LearnerProgress.None;
        for (int i = 0; i < LabNote.Most + 3; i++)
        {
            progress = progress.After(entry);
        }

        Assert.Equal(LabNote.Most, progress.Of("syn-flood", "flood-lab").Notes.Count);
    }

    [Fact]
    public void A_row_of_before_there_were_accept_queues_is_read()
    {
        const string line = """{"k":"note","t":7,"lesson":"syn-flood","item":"flood-lab","run":1,"from":0,"to":9"""
            + ""","rate":"5","came":9,"connected":8,"half-open":8,"dropped":3}""";

        Assert.Equal(
            new ProgressEntry.Noted(7, "syn-flood", "flood-lab", new LabNote(1, 0, 9, LabKnobs.Default, 9, 8, 8, 3)),
            ProgressLine.Read(Encoding.UTF8.GetBytes(line)));
    }

    [Fact]
    public void The_hash_of_a_lab_changes_with_what_is_asked_and_not_with_its_words()
    {
        string hash = ItemHash.Of(Lesson, Block);

        Assert.Equal(hash, ItemHash.Find(Lesson, Block.Id));
        Assert.Equal(hash, ItemHash.Of(Lesson, Block with { Text = [] }));
        Assert.NotEqual(hash, ItemHash.Of(Lesson, Block with { Start = LabKnobs.Default with { Backlog = 9 } }));
    }

    private static LabSession Start() => LabSession.Start(Lesson, Block);

    private static Lesson Read()
    {
        Pack pack = CorePack.Load();
        return LessonReader.Read("l.md", pack.TextOf(pack.Lessons.Single(l => l.Head.Id == "syn-flood"))).Lesson!;
    }
}
