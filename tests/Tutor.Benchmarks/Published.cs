using System.Diagnostics;
using Tutor.Testing;

namespace Tutor.Benchmarks;

/// <summary>The programs to measure, published in the same way.</summary>
internal static class Published
{
    private const string EmptyProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>What the empty program prints.</summary>
    public static ReadOnlySpan<byte> EmptyOutput => "Hello"u8;

    /// <summary>Publishes the program of this repository.</summary>
    /// <param name="directory">Where to.</param>
    /// <returns>The program.</returns>
    public static string Tutor(string directory)
    {
        Publish(Path.Combine(Repository.Root, "src", "Tutor.Cli"), directory);
        return Path.Combine(directory, "tcptutor");
    }

    /// <summary>Writes and publishes a program that prints one line.</summary>
    /// <param name="directory">Where to.</param>
    /// <returns>The program.</returns>
    public static string Empty(string directory)
    {
        string source = Path.Combine(directory, "source");
        Directory.CreateDirectory(source);
        File.WriteAllText(Path.Combine(source, "empty.csproj"), EmptyProject);
        File.WriteAllText(Path.Combine(source, "Program.cs"), "System.Console.WriteLine(\"Hello\");");
        Publish(source, Path.Combine(directory, "published"));
        return Path.Combine(directory, "published", "empty");
    }

    private static void Publish(string project, string directory)
    {
        string[] arguments =
            ["publish", project, "-c", "Release", "-r", "linux-x64", "-p:PublishReadyToRun=true", "-o", directory];
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }
}
