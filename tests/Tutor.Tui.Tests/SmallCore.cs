using System.Text;
using Tutor.Lessons.Packs;

namespace Tutor.Tui.Tests;

/// <summary>
/// Some lessons of the core pack, so that pictures and tests of screens stay as they are when a lesson is added.
/// </summary>
internal static class SmallCore
{
    private const string Manifest = """
        tcptutor: 1
        id: core
        version: 0.1.0
        title: Core TCP
        summary: How TCP opens and closes a connection, segment by segment.
        languages: [en, zh-Hans]
        parts:
          - id: opening
            title: Opening a connection
            lessons: [handshake]
          - id: closing
            title: Closing
            lessons: [teardown]
          - id: cheating
            title: When someone cheats
            lessons: [syn-flood, server-queues]
        license: CC-BY-4.0
        """;

    private static readonly string[] Lessons = ["02-handshake.md", "04-teardown.md", "05-syn-flood.md", "02-server-queues.md"];

    /// <summary>The pack; a new one each time, over the same files.</summary>
    internal static Pack Load() => PackReader.Load(new MemoryPackFiles(Files))!;

    private static readonly Dictionary<string, byte[]> Files = Collect();

    private static Dictionary<string, byte[]> Collect()
    {
        IPackFiles all = CorePack.Load().Files;
        Dictionary<string, byte[]> files = all.Paths
            .Where(path => Array.Exists(Lessons, lesson => path.EndsWith(lesson, StringComparison.Ordinal))
                || path.StartsWith("i18n/", StringComparison.Ordinal) && path.EndsWith(PackManifest.File, StringComparison.Ordinal))
            .ToDictionary(path => path, all.Read);
        files[PackManifest.File] = Encoding.UTF8.GetBytes(Manifest);
        return files;
    }
}
