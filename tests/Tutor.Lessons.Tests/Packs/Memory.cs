using System.Text;
using Tutor.Lessons.Packs;

namespace Tutor.Lessons.Tests.Packs;

/// <summary>Packs in memory, each file a text.</summary>
internal static class Memory
{
    internal const string Manifest = "tcptutor: 1\nid: edu.example.a\nversion: 1.2.3\ntitle: A pack\n";

    /// <summary>A lesson with nothing but a head.</summary>
    internal static string Lesson(string id, string more = "") =>
        $"---\ntcptutor: 1\nid: {id}\ntitle: Lesson {id}\n{more}---\n\n# {id}\n";

    internal static MemoryPackFiles Of(params (string Path, string Text)[] files) =>
        new(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)));

    internal static MemoryPackFiles WithManifest(string manifest, params (string Path, string Text)[] files) =>
        Of([(PackManifest.File, manifest), .. files]);

    internal static MemoryPackFiles Good(params (string Path, string Text)[] files) => WithManifest(Manifest, files);

    /// <summary>Each finding as a line.</summary>
    internal static string Said(PackResult read) => string.Join('\n', read.Findings.Select(f => f.ToString()));
}
