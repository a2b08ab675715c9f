using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Lessons.Model;

public abstract partial record LessonBlock
{
    /// <summary>A connection whose wire the learner is.</summary>
    public sealed record WireTask(SourcePosition At, string Id) : LessonBlock(At)
    {
        /// <summary>The highest limit of moves.</summary>
        public const int MostMoves = 20;

        /// <summary>The limit of moves where the author states none.</summary>
        public const int UsualMoves = 10;

        /// <summary>The scenario's id.</summary>
        public required string ScenarioId { get; init; }

        /// <summary>The engine delivers so many segments first; 0 when it starts at the beginning.</summary>
        public int FromAfter { get; init; }

        /// <summary>When it is done.</summary>
        public required Formula Goal { get; init; }

        /// <summary>The most moves; 1 to <see cref="MostMoves"/>.</summary>
        public required int MaxMoves { get; init; }

        /// <summary>What it is worth where a pack counts points; null when not stated.</summary>
        public int? Points { get; init; }

        /// <summary>The objective's id; null when it names none.</summary>
        public string? Objective { get; init; }

        /// <summary>The task.</summary>
        public EquatableArray<TextBlock> Task { get; init; }

        /// <summary>The author's hints, in the order of the file.</summary>
        public EquatableArray<Hint> Hints { get; init; }
    }
}
