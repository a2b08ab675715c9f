using Tutor.Lessons.Model;
using Tutor.Study.Lessons;
using Tutor.Study.Progress;
using Tutor.Study.Review;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>Reviews: what is due, over all packs.</summary>
public static class ReviewSession
{
    /// <summary>Begins with what is longest overdue; says when the next is due when nothing is.</summary>
    public static Next Open(Model model)
    {
        EquatableArray<ReviewItem> all = All(model);
        return ReviewRun.Start(ReviewQueue.Due(all, model.NowUnixMs), model.Seed) is { } run
            ? Deal(model, run)
            : model with { Notice = NothingDue(all, model.NowUnixMs) };
    }

    /// <summary>How many items are due, over all packs.</summary>
    public static int DueCount(Model model)
    {
        int due = 0;
        foreach (LibraryLesson lesson in model.Library.Lessons)
        {
            due += model.Book.Of(lesson.PackId).DueCount(lesson.Head.Id, model.NowUnixMs);
        }

        return due;
    }

    /// <summary>The model with an offer to review first, after days away; the same model else.</summary>
    public static Model Greet(Model model)
    {
        long last = model.Book.LastUnixMs;
        bool wasAway = last > 0 && model.NowUnixMs - last >= ReviewQueue.BreakMs;
        return wasAway && DueCount(model) is > 0 and int due
            ? model with { Notice = Message.Of("notice.due", new MessageArgument.Count("n", due)) }
            : model;
    }

    /// <summary>Everything that comes back, the longest overdue first.</summary>
    internal static EquatableArray<ReviewItem> All(Model model)
    {
        List<LessonName> lessons = [];
        foreach (LibraryLesson lesson in model.Library.Lessons)
        {
            lessons.Add(new LessonName(lesson.PackId, lesson.Head.Id));
        }

        return ReviewQueue.All(model.Book, lessons);
    }

    /// <summary>The next item, or the summary after the last. What is not done yet stays due.</summary>
    internal static Next Next(Model model, Screen.InLesson screen, Session.Review session)
    {
        ReviewRun run = session.Attempt.IsOver
            ? session.Run
            : session.Run.With(new ReviewOutcome(session.Run.Item, session.Name, null, session.Run.Item.DueUnixMs));
        return run.Next() is { } next ? Deal(model, next) : Summary(model, run, screen.From);
    }

    private static Next Summary(Model model, ReviewRun run, LibraryLesson? from) =>
        model with { Screen = new Screen.Result(new Session.Review(run), from, 0) };

    /// <summary>Deals the item under way. What cannot be read is passed over; what is gone is retired.</summary>
    private static Next Deal(Next next, ReviewRun run)
    {
        for (ReviewRun? left = run; left is not null; left = left.Next())
        {
            ReviewItem item = left.Item;
            if (LessonOpening.Find(next.Model, item.Pack, item.Lesson) is not ({ } from, { } lesson))
            {
                continue;
            }

            if (ItemName.Find(lesson, item.Item) is { } block && Begin(next.Model, lesson, block, left) is { } dealt)
            {
                Session session = new Session.Review(left) { Name = ItemName.Of(lesson, block) };
                Screen screen = LessonOpening.At(from, lesson, dealt.Item, dealt.Activity, session);
                return next with { Model = next.Model with { Screen = screen } };
            }

            next = next.Saving(item.Pack, new ProgressEntry.Retired(0, item.Lesson, item.Item));
        }

        return run.Outcomes.IsEmpty
            ? next with { Model = next.Model with { Notice = Message.Of("notice.review-gone") } }
            : next with { Model = Summary(next.Model, run, null).Model };
    }

    private static Next Deal(Model model, ReviewRun run) => Deal(App.Next.Of(model), run);

    /// <summary>The variant and the id of its page; a drill deals one of its members. Null for what has none.</summary>
    private static (string Item, Activity Activity)? Begin(Model model, Lesson lesson, LessonBlock block, ReviewRun run)
    {
        switch (block)
        {
            case LessonBlock.Exercise exercise:
                return (exercise.Id, SessionUpdate.Begin(
                    model, Variants.Of(lesson, exercise, run.VariantSeed), null));
            case LessonBlock.Question question:
                return (question.Id, SessionUpdate.Begin(
                    model, null, Variants.Of(lesson, question, run.VariantSeed)));
            case LessonBlock.Drill drill:
                EquatableArray<LessonBlock> members = DrillMembers.Of(lesson.Blocks.AsEnumerable(), drill);
                new Dice(run.Seed).Split((ulong)run.At).Below((ulong)Math.Max(1, members.Count), out ulong member);
                return members.IsEmpty ? null : Begin(model, lesson, members[(int)member], run);
            default:
                return null;
        }
    }

    private static Message NothingDue(EquatableArray<ReviewItem> all, long now) =>
        ReviewQueue.Next(all, now) is { } next
            ? Message.Of("notice.nothing-due", new MessageArgument.Nested("when", SessionWords.When(now, next)))
            : Message.Of("notice.nothing-to-review");
}
