namespace Tutor.Conformance.Reading;

/// <summary>A file is not a trace file; says where and why.</summary>
internal sealed class TraceFormatException : Exception
{
    /// <summary>What is wrong, and where in its line.</summary>
    /// <param name="column">Counted from 1, in characters.</param>
    /// <param name="message">What is wrong.</param>
    public TraceFormatException(int column, string message)
        : base(message) => Column = column;

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The column, counted from 1, in characters.</summary>
    public int Column { get; }
}
