using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Study.FirstMinute;

/// <summary>
/// The first minute of a learner who has never seen the program: a connection opened with three keys, then one wrong
/// move on purpose. One control is live at a time. A value; <see cref="FirstMinuteMoves"/> makes the next.
/// </summary>
public sealed record FirstMinuteRun
{
    /// <summary>The screen.</summary>
    public FirstMinuteStep Step { get; init; }

    /// <summary>The world, played from the client's side.</summary>
    public required PlayedSide Side { get; init; }

    /// <summary>
    /// The segment that stands in the boxes: to be sent, or the one that was sent last.
    /// </summary>
    public Segment Draft { get; init; } = new();

    /// <summary>What the judge said of the last segment; null before the first.</summary>
    public Judgement? Last { get; init; }

    /// <summary>The wrong move played out; null on every other screen.</summary>
    public ForkRun? Fork { get; init; }

    /// <summary>The control that works now; the others do nothing.</summary>
    public FirstMinuteControl Live => Step switch
    {
        FirstMinuteStep.Tick => FirstMinuteControl.TickAck,
        FirstMinuteStep.Fork => FirstMinuteControl.TakeBack,
        FirstMinuteStep.Knock or FirstMinuteStep.Heard or FirstMinuteStep.Send or FirstMinuteStep.Connected
            or FirstMinuteStep.Wrong or FirstMinuteStep.Over => FirstMinuteControl.Enter,
    };

    /// <summary>True when Enter sends the segment in the boxes.</summary>
    public bool IsSending => Step is FirstMinuteStep.Knock or FirstMinuteStep.Send or FirstMinuteStep.Wrong;

    /// <summary>The world that the screen shows: on the fork, the moment when the server has dealt with it.</summary>
    public WorldState World => Fork is null ? Side.World : Arrived(Fork);

    private static WorldState Arrived(ForkRun fork)
    {
        int before = fork.Before.World.Delivered;
        foreach (WorldState step in fork.Steps)
        {
            if (step.Delivered > before)
            {
                return step;
            }
        }

        return fork.Steps[^1];
    }
}
