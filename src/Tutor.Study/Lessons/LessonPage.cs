using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Study.Lessons;

/// <summary>One stop on the way through a lesson.</summary>
/// <param name="Lead">The text of the page, or the headings that lead what is done there.</param>
public abstract record LessonPage(EquatableArray<TextBlock> Lead)
{
    /// <summary>The id of what is done here; empty for text alone.</summary>
    public virtual string ItemId => "";

    /// <summary>Text to read.</summary>
    public sealed record Read(EquatableArray<TextBlock> Lead) : LessonPage(Lead);

    /// <summary>An example to step through.</summary>
    /// <param name="Block">It.</param>
    public sealed record Worked(EquatableArray<TextBlock> Lead, LessonBlock.Worked Block) : LessonPage(Lead)
    {
        /// <inheritdoc/>
        public override string ItemId => Block.Id;
    }

    /// <summary>An exercise.</summary>
    /// <param name="Block">It.</param>
    public sealed record Exercise(EquatableArray<TextBlock> Lead, LessonBlock.Exercise Block) : LessonPage(Lead)
    {
        /// <inheritdoc/>
        public override string ItemId => Block.Id;
    }

    /// <summary>A connection whose wire the learner is.</summary>
    /// <param name="Block">It.</param>
    public sealed record WireTask(EquatableArray<TextBlock> Lead, LessonBlock.WireTask Block) : LessonPage(Lead)
    {
        /// <inheritdoc/>
        public override string ItemId => Block.Id;
    }

    /// <summary>A question.</summary>
    /// <param name="Block">It.</param>
    public sealed record Question(EquatableArray<TextBlock> Lead, LessonBlock.Question Block) : LessonPage(Lead)
    {
        /// <inheritdoc/>
        public override string ItemId => Block.Id;
    }

    /// <summary>A drill.</summary>
    /// <param name="Block">It.</param>
    public sealed record Drill(EquatableArray<TextBlock> Lead, LessonBlock.Drill Block) : LessonPage(Lead)
    {
        /// <inheritdoc/>
        public override string ItemId => Block.Id;
    }

    /// <summary>An experiment: its text and its tasks, to read.</summary>
    /// <param name="Block">It.</param>
    public sealed record Lab(EquatableArray<TextBlock> Lead, LessonBlock.Lab Block) : LessonPage(Lead)
    {
        /// <inheritdoc/>
        public override string ItemId => Block.Id;
    }

    /// <summary>A recorded connection.</summary>
    /// <param name="Block">It.</param>
    public sealed record Capture(EquatableArray<TextBlock> Lead, LessonBlock.Capture Block) : LessonPage(Lead)
    {
        /// <inheritdoc/>
        public override string ItemId => Block.Id;
    }
}
