using Tutor.Lessons.Packs;
using Tutor.Tui.App;

namespace Tutor.Cli.Tests;

/// <summary>Where the lessons of the core pack stand, so that no test depends on how many there are.</summary>
internal static class CoreLessons
{
    private static readonly Library Library = new(CorePack.Load());

    /// <summary>The number that opens a lesson in the line dialogue's list.</summary>
    internal static int Row(string id) => At(id) + 1;

    /// <summary>The number of a lesson in its pack, such as <c>2.1</c>.</summary>
    internal static string Number(string id) => Library.Lessons[At(id)].Place.Number;

    private static int At(string id) =>
        Library.Find(id) ?? throw new ArgumentException($"The core pack has no lesson '{id}'.", nameof(id));
}
