using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>A place of the program that the palette leads to from anywhere.</summary>
/// <param name="Name">Its English name, to find it by; what it is called is the text <c>palette.place-NAME</c>.</param>
/// <param name="Go">The way there, all overlays closed.</param>
internal sealed record PalettePlace(string Name, Func<Model, Next> Go)
{
    /// <summary>All of them, in order. A new screen is one line here and its text.</summary>
    internal static EquatableArray<PalettePlace> All { get; } =
    [
        new("lessons", model => LessonUpdate.ToList(model)),
    ];
}
