using Tutor.Lessons.Packs;
using Tutor.Lessons.Rendering;

namespace Tutor.Tui.App;

/// <summary>Where a link in a lesson leads.</summary>
internal abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>A place in the same lesson.</summary>
    internal sealed record Section(string Name) : LinkTarget;

    /// <summary>Another lesson of the pack.</summary>
    /// <param name="Index">Its place in the library.</param>
    /// <param name="Name">The place in it; empty for none.</param>
    internal sealed record OfLesson(int Index, string Name) : LinkTarget;

    /// <summary>An address outside the program.</summary>
    internal sealed record Outside(string Address) : LinkTarget;

    /// <summary>A file of the pack that is no lesson, such as a picture.</summary>
    internal sealed record OfFile(string Path) : LinkTarget;

    /// <summary>Where a link leads. Never fails.</summary>
    /// <param name="library">The lessons.</param>
    /// <param name="from">The lesson that has the link.</param>
    /// <param name="target">What the link names.</param>
    internal static LinkTarget Of(Library library, LibraryLesson from, string target)
    {
        if (target.StartsWith('#'))
        {
            return new Section(target[1..]);
        }

        if (IsAddress(target))
        {
            return new Outside(target);
        }

        int hash = target.IndexOf('#');
        string path = Uri.UnescapeDataString(hash < 0 ? target : target[..hash]);
        string file = PackPath.Resolve(from.File.File, path);
        for (int i = 0; i < library.Lessons.Count; i++)
        {
            LibraryLesson lesson = library.Lessons[i];
            if (lesson.PackId == from.PackId && (lesson.File.File == file || lesson.Head.Id == path))
            {
                return new OfLesson(i, hash < 0 ? "" : target[(hash + 1)..]);
            }
        }

        return new OfFile(file);
    }

    /// <summary>Where a link or a picture leads.</summary>
    internal static LinkTarget Of(Library library, LibraryLesson from, PageLink link) =>
        link.IsPicture && !IsAddress(link.Target)
            ? new OfFile(PackPath.Resolve(from.File.File, link.Target))
            : Of(library, from, link.Target);

    /// <summary>True for <c>scheme:...</c> and <c>//host/...</c>.</summary>
    private static bool IsAddress(string target)
    {
        int colon = target.IndexOf(':');
        return target.StartsWith("//", StringComparison.Ordinal)
            || (colon > 0 && char.IsAsciiLetter(target[0])
                && target[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '.' or '-'));
    }
}
