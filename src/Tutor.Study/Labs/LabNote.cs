using Tutor.Tcp;
using Tutor.Tcp.Labs;

namespace Tutor.Study.Labs;

/// <summary>A row of the notebook of a lab: seconds of a run during which no knob was turned.</summary>
/// <param name="Run">The run, from 1.</param>
/// <param name="From">Its first second.</param>
/// <param name="To">The second after its last; above <paramref name="From"/>.</param>
/// <param name="Knobs">How the knobs stood.</param>
/// <param name="Came">Users who came.</param>
/// <param name="Connected">Users whose connection opened.</param>
/// <param name="HalfOpen">Half-open connections at its end.</param>
/// <param name="Dropped">SYNs that the server dropped.</param>
public sealed record LabNote(
    int Run, int From, int To, LabKnobs Knobs, int Came, int Connected, int HalfOpen, int Dropped)
{
    /// <summary>Connections that wait for accept() at its end.</summary>
    public int AcceptQueue { get; init; }

    /// <summary>Connections that the server's application took by accept().</summary>
    public int Accepted { get; init; }

    /// <summary>SYNs and third segments that met a full accept queue.</summary>
    public int Overflows { get; init; }

    /// <summary>Users whose open connection was reset.</summary>
    public int UsersReset { get; init; }

    /// <summary>The most rows that a notebook keeps; the oldest go first.</summary>
    public const int Most = 40;

    /// <summary>Connections opened a second, in hundredths.</summary>
    public int ConnectedPerSecondHundredths => To > From ? Connected * 100 / (To - From) : 0;

    /// <summary>The row over seconds of a run; null over none.</summary>
    internal static LabNote? Of(LabTape tape, int run, int from)
    {
        if (from >= tape.Now)
        {
            return null;
        }

        ReadOnlySpan<LabSecond> seconds = tape.Seconds.AsSpan()[from..];
        int came = 0;
        foreach (LabSecond second in seconds)
        {
            came += second.Came;
        }

        return new LabNote(
            run,
            from,
            tape.Now,
            seconds[^1].Knobs,
            came,
            LabMetrics.Over(seconds, LabMetric.Connected),
            LabMetrics.Over(seconds, LabMetric.HalfOpen),
            LabMetrics.Over(seconds, LabMetric.Dropped))
        {
            AcceptQueue = LabMetrics.Over(seconds, LabMetric.AcceptQueue),
            Accepted = LabMetrics.Over(seconds, LabMetric.Accepted),
            Overflows = LabMetrics.Over(seconds, LabMetric.Overflows),
            UsersReset = LabMetrics.Over(seconds, LabMetric.UsersReset),
        };
    }

    /// <summary>A notebook with one more row.</summary>
    public static EquatableArray<LabNote> Add(EquatableArray<LabNote> notes, LabNote note)
    {
        EquatableArray<LabNote> more = notes.Add(note);
        return more.Count > Most ? EquatableArray.Create(more.AsSpan()[^Most..]) : more;
    }
}
