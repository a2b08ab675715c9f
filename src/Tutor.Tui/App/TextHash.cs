using Tutor.Lessons.Packs;
using Tutor.Study.Progress;

namespace Tutor.Tui.App;

/// <summary>
/// The hash of a lesson's text and of the shared scenarios in it, computed once. It is no part of the value that holds
/// it: any two are equal.
/// </summary>
internal sealed class TextHash : IEquatable<TextHash>
{
    private string? hash;
    private IPackFiles? files;
    private string file = "";

    /// <summary>The hash; computed anew only for the text of another lesson.</summary>
    internal string Of(Pack pack, PackLesson lesson)
    {
        if (hash is null || !ReferenceEquals(files, pack.Files) || file != lesson.File)
        {
            string text = pack.TextOf(lesson);
            text += SharedScenarios.Of(pack.Files).TextsFor(text);
            (hash, files, file) = (Fnv.Of(text), pack.Files, lesson.File);
        }

        return hash;
    }

    /// <inheritdoc/>
    public bool Equals(TextHash? other) => other is not null;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextHash);

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
