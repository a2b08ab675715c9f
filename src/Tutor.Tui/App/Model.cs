using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>
/// Everything that the program shows and remembers at one moment. A value; <see cref="Update"/> makes the next.
/// </summary>
public sealed record Model
{
    /// <summary>The lessons.</summary>
    public required Library Library { get; init; }

    /// <summary>The program's texts in the learner's language.</summary>
    public required TextCatalogue Texts { get; init; }

    /// <summary>What the learner has done, in each pack.</summary>
    public ProgressBook Book { get; init; } = ProgressBook.Empty;

    /// <summary>
    /// What the learner has done in the pack of the lesson that is open; in the core pack when none is.
    /// </summary>
    public LearnerProgress Progress => Book.Of(OpenPack);

    /// <summary>The id of the pack of the lesson that is open; the core pack's when none is.</summary>
    public string OpenPack => Screen is Screen.InLesson lesson ? lesson.From.PackId : PackId.Core;

    /// <summary>How the learner likes it.</summary>
    public Settings Settings { get; init; } = new();

    /// <summary>Columns and rows of the terminal.</summary>
    public ScreenSize Size { get; init; } = new(80, 24);

    /// <summary>What the numbers of new exercises vary by.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// The time of what is happening, in milliseconds since 1970-01-01 UTC, set by the caller of <see cref="Update"/>
    /// before each message; 0 when not known, and then nothing is due.
    /// </summary>
    public long NowUnixMs { get; init; }

    /// <summary>The screen under all overlays.</summary>
    public required Screen Screen { get; init; }

    /// <summary>What lies over the screen, the topmost last.</summary>
    public EquatableArray<Overlay> Overlays { get; init; }

    /// <summary>Whether what the learner does is saved.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>The author's side of it, while a lesson is being written; null for a learner.</summary>
    public Workbench? Workbench { get; init; }

    /// <summary>One line about the last key or about saving; null for none. Gone at the next key.</summary>
    public Message? Notice { get; init; }

    /// <summary>The overlay that has the keys; null when the screen has them.</summary>
    public Overlay? Top => Overlays.IsEmpty ? null : Overlays[^1];
}

/// <summary>The size of the terminal.</summary>
/// <param name="Columns">Columns, 0 or more.</param>
/// <param name="Rows">Rows, 0 or more.</param>
public readonly record struct ScreenSize(int Columns, int Rows);

/// <summary>How the learner likes it.</summary>
public sealed record Settings
{
    /// <summary>Frames and arrows from ASCII characters only.</summary>
    public bool Ascii { get; init; }

    /// <summary>The mouse belongs to the program (clicks and wheel), not to the terminal.</summary>
    public bool Mouse { get; init; } = true;

    /// <summary>How sequence numbers are written.</summary>
    public NumberStyle Numbers { get; init; }

    /// <summary>Sequence numbers are shown less the initial one, as capture tools do.</summary>
    public bool Relative
    {
        get => Numbers == NumberStyle.Relative;
        init => Numbers = value ? NumberStyle.Relative : NumberStyle.Absolute;
    }

    /// <summary>The colours.</summary>
    public ThemeChoice Theme { get; init; }

    /// <summary>What the learner wants frames to be drawn with; <see cref="Ascii"/> is what comes of it.</summary>
    public FrameChoice Frame { get; init; }

    /// <summary>Whether the automatic choice of frames is ASCII on this terminal.</summary>
    public bool AutoAscii { get; init; }

    /// <summary>The tag of the language that was chosen; empty where the locale decides.</summary>
    public string Language { get; init; } = "";

    /// <summary>Colours are off for this run (NO_COLOR), whatever the theme is.</summary>
    public bool IsColourless { get; init; }

    /// <summary>Keys of the learner's own.</summary>
    public EquatableArray<KeyRemap> Keys { get; init; }

    /// <summary>The same with frames drawn as chosen.</summary>
    public Settings With(FrameChoice frame) => this with
    {
        Frame = frame,
        Ascii = frame switch
        {
            FrameChoice.Auto => AutoAscii,
            FrameChoice.Unicode => false,
            FrameChoice.Ascii => true,
        },
    };
}
