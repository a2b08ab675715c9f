namespace Tutor.Study.FirstMinute;

/// <summary>
/// The screens of the first minute, in order. The log keeps them by their number: add new ones with care.
/// </summary>
public enum FirstMinuteStep
{
    /// <summary>A SYN is filled in and waits to be sent.</summary>
    Knock,

    /// <summary>The SYN has arrived, and the answer is under way.</summary>
    Heard,

    /// <summary>The answer has arrived; ACK has to be ticked.</summary>
    Tick,

    /// <summary>ACK is ticked, and the segment waits to be sent.</summary>
    Send,

    /// <summary>Both sides are connected.</summary>
    Connected,

    /// <summary>The third move again, with the box empty on purpose.</summary>
    Wrong,

    /// <summary>What really follows from that, on a fork.</summary>
    Fork,

    /// <summary>The minute is over.</summary>
    Over,
}

/// <summary>What a learner can do in the first minute.</summary>
public enum FirstMinuteControl
{
    /// <summary>Go on, or send the segment that stands there.</summary>
    Enter,

    /// <summary>Tick the ACK box.</summary>
    TickAck,

    /// <summary>Take the wrong move back.</summary>
    TakeBack,
}
