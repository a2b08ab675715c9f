using Tutor.Lessons.Model;
using Tutor.Tcp.Judging;

namespace Tutor.Lessons.Checking;

/// <summary>Holds the front matter against what the lesson really does.</summary>
internal static class HeadLint
{
    /// <summary>
    /// For each misconception of learning.md 5.2 that shows in a move, the codes that it leads to; those that are not
    /// here show in a choice only.
    /// </summary>
    private static readonly Dictionary<string, DiagnosisCode[]> CodesOf = new(StringComparer.Ordinal)
    {
        ["ack-equals-isn"] = [DiagnosisCodes.AckEqualsIsn],
        ["syn-without-seq"] = [DiagnosisCodes.SeqNotIsn, DiagnosisCodes.SeqRelativeNotAbsolute],
        ["last-ack-no-seq"] = [DiagnosisCodes.SeqNotAdvanced, DiagnosisCodes.SeqRelativeNotAbsolute],
        ["syn-fin-free"] =
            [DiagnosisCodes.AckEqualsIsn, DiagnosisCodes.AckFinNotCounted, DiagnosisCodes.SeqFinNotCounted],
        ["ack-plus-one-always"] = [DiagnosisCodes.AckPlusOneForData, DiagnosisCodes.NothingDue],
        ["seq-counts-packets"] = [DiagnosisCodes.SeqDataNotCounted, DiagnosisCodes.AckPlusOneForData],
        ["ack-own-number"] = [DiagnosisCodes.AckOwnNumber],
        ["syn-ack-by-client"] = [DiagnosisCodes.WrongSide, DiagnosisCodes.AckFlagOnFirstSyn],
        ["fin-needs-no-ack"] = [DiagnosisCodes.WaitInsteadOfAnswer, DiagnosisCodes.AckFinNotCounted],
        ["rst-is-rude-fin"] = [DiagnosisCodes.RstToRst, DiagnosisCodes.RstInsteadOfFin],
    };

    /// <summary>Reports objectives and misconceptions that nothing is for.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="codes">The codes that its exercises lead to.</param>
    /// <param name="add">Takes what is wrong; the place is found by a key of the front matter and a word behind
    /// it.</param>
    public static void Check(
        Lesson lesson, IReadOnlySet<DiagnosisCode> codes, Action<string, string, string, string> add)
    {
        HashSet<string> used = [.. lesson.Blocks.Select(ObjectiveOf).OfType<string>()];
        bool hasDrillOf(string id) => lesson.Blocks.OfType<LessonBlock.Drill>().Any(drill => drill.From.Contains(id));
        foreach (Objective objective in lesson.Objectives.Where(o => !used.Contains(o.Id) && !hasDrillOf(o.Id)))
        {
            add(
                "objective-unused", "objectives", objective.Id,
                $"No exercise or question is for the objective '{objective.Id}'. "
                + "Name it in an ':objective:', or take it out.");
        }

        bool asks = lesson.Blocks.Any(block => block is LessonBlock.Question or LessonBlock.Lab);
        foreach (string misconception in lesson.Misconceptions)
        {
            bool isExposed = CodesOf.TryGetValue(misconception, out DiagnosisCode[]? shown)
                ? Array.Exists(shown, codes.Contains)
                : asks;
            if (!isExposed)
            {
                add(
                    "misconception-unused", "misconceptions", misconception,
                    $"Nothing here brings out the misconception '{misconception}'. "
                    + "Add a move or an option that does, or take it out.");
            }
        }
    }

    private static string? ObjectiveOf(LessonBlock block) => block switch
    {
        LessonBlock.Exercise exercise => exercise.Objective,
        LessonBlock.WireTask task => task.Objective,
        LessonBlock.Question question => question.Objective,
        _ => null,
    };
}
