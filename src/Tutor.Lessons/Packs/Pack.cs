using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>A set of lessons.</summary>
/// <param name="Manifest">What its <c>pack.yaml</c> says.</param>
/// <param name="Files">All its files.</param>
/// <param name="Lessons">Its lessons, in order.</param>
public sealed record Pack(PackManifest Manifest, IPackFiles Files, EquatableArray<PackLesson> Lessons)
{
    /// <summary>The text of one of its lessons; what is no UTF-8 in it is replaced by U+FFFD.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string TextOf(PackLesson lesson) => PackText.Decode(Files.Read(lesson.File));
}

/// <summary>A lesson of a pack.</summary>
/// <param name="File">Its path inside the pack, with <c>/</c>.</param>
/// <param name="Head">Its front matter: a lesson without blocks.</param>
public sealed record PackLesson(string File, Lesson Head);
