namespace Tutor.Cli;

/// <summary>Where the program starts.</summary>
internal static class Program
{
    private static int Main(string[] args) => new TutorProgram(Surroundings.OfProcess()).Run(args);
}
