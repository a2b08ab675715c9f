using System.Reflection;
using System.Runtime.InteropServices;

namespace Tutor.Cli;

/// <summary>What this program and what is under it are called, for reports.</summary>
internal static class ProgramVersion
{
    /// <summary>The version of the program, such as <c>1.2.3</c>.</summary>
    public static string Text => typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    /// <summary>The runtime and what it runs on.</summary>
    public static string Runtime => $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}";

    /// <summary>The operating system.</summary>
    public static string System => RuntimeInformation.OSDescription;
}
