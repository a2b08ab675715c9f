namespace Tutor.Tcp.State;

/// <summary>
/// A moment or none, in eight octets. It exists because a <c>SimTime?</c> takes sixteen and control blocks are copied.
/// </summary>
internal readonly record struct Deadline
{
    // The complement of the microseconds, so that the default means none: no moment is before 0.
    private readonly long _complement;

    /// <summary>Keeps a moment, 0 or later; null: none.</summary>
    public Deadline(SimTime? at) => _complement = at is SimTime time ? ~time.Microseconds : 0;

    /// <summary>The moment; null: none.</summary>
    public SimTime? At => _complement == 0 ? null : new SimTime(~_complement);

    /// <inheritdoc/>
    public override string ToString() => $"{At}";
}
