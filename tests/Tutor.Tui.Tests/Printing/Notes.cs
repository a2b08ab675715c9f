using System.Runtime.CompilerServices;

namespace Tutor.Tui.Tests.Printing;

/// <summary>Small Markdown files in the manner of study notes on the web.</summary>
internal static class Notes
{
    internal static string Folder([CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "Notes");

    internal static string[] Names =>
        [.. Directory.EnumerateFiles(Folder(), "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    internal static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), name));
}
