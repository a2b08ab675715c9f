namespace Tutor.Cli;

/// <summary>The exit codes of the program; those of signals are 128 and the signal's number.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>A bug of ours, or a system that refuses what every program needs.</summary>
    public const int Failure = 1;

    /// <summary>The command line asks for something that there is not.</summary>
    public const int Usage = 2;
}
