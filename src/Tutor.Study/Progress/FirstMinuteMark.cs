namespace Tutor.Study.Progress;

/// <summary>How far the first minute was played.</summary>
/// <param name="Step">The screen that it stopped at, from 0.</param>
/// <param name="IsOver">True once it was finished or left; that stays, whoever looks at it again.</param>
public readonly record struct FirstMinuteMark(int Step, bool IsOver)
{
    /// <summary>The mark after one more entry of the log.</summary>
    internal FirstMinuteMark After(ProgressEntry.FirstMinute entry) => new(entry.Step, IsOver || entry.IsOver);
}
