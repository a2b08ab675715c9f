using System.Runtime.CompilerServices;

namespace Tutor.Testing;

/// <summary>Compares a text with a file beside the test. <c>UPDATE_GOLDEN=1</c> writes the file anew.</summary>
public static class Golden
{
    private const string Switch = "UPDATE_GOLDEN";

    /// <summary>The files of a test project, by name without folder and ending.</summary>
    /// <param name="caller">Filled in by the compiler: a file at the top of the test project.</param>
    public static IEnumerable<(string Name, string Text)> All([CallerFilePath] string caller = "") =>
        Directory.Exists(Folder(caller))
            ? Directory.EnumerateFiles(Folder(caller), "*.txt").Order(StringComparer.Ordinal)
                .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
            : [];

    /// <summary>Compares.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="actual">The text.</param>
    /// <param name="caller">Filled in by the compiler: a file at the top of the test project.</param>
    /// <exception cref="InvalidOperationException">They differ, or there is no file.</exception>
    public static void Match(string name, string actual, [CallerFilePath] string caller = "")
    {
        string file = Path.Combine(Folder(caller), name + ".txt");
        string text = actual.TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            Directory.CreateDirectory(Folder(caller));
            File.WriteAllText(file, text);
            return;
        }

        string expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (expected != text)
        {
            throw new InvalidOperationException(
                $"{name} is not as in {file} ({Switch}=1 writes it anew).\n--- expected\n{expected}\n--- actual\n{text}");
        }
    }

    private static string Folder(string caller) => Path.Combine(Path.GetDirectoryName(caller)!, "Golden");
}
