using System.Globalization;
using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Tui.View.Exercising;

namespace Tutor.Tui.App;

/// <summary>
/// How sequence numbers are written: as they are, less the initial one of the host that counts them, or as a sum with
/// its name.
/// </summary>
/// <param name="Style">How.</param>
/// <param name="World">The world whose initial numbers are taken off.</param>
public sealed record NumberFormat(NumberStyle Style, WorldState World)
{
    private const string Initial = ".iss";

    /// <summary>Numbers that are not written, since they are asked for: <c>?</c> stands in their place.</summary>
    public EquatableArray<SeqNumber> Hidden { get; init; } = [];

    /// <summary>Absolute or relative numbers.</summary>
    public NumberFormat(bool isRelative, WorldState world)
        : this(isRelative ? NumberStyle.Relative : NumberStyle.Absolute, world)
    {
    }

    /// <summary>How the screen of a model writes numbers. Questions ask for numbers, so they have no sums.</summary>
    internal static NumberFormat For(Model model, WorldState world) => new(StyleOf(model), world)
    {
        Hidden = model.Screen is Screen.InLesson { Activity: Activity.Exercising exercising }
            ? Spoilers.Numbers(exercising.Editor.Run)
            : [],
    };

    /// <inheritdoc cref="For"/>
    internal static NumberStyle StyleOf(Model model) => model switch
    {
        { Screen: Screen.InLesson { Activity: Activity.Exercising exercising } } =>
            StyleIn(exercising.Editor.Run, model.Settings.Numbers),
        { Settings.Numbers: NumberStyle.Symbolic } when !HasSums(model) => NumberStyle.Absolute,
        _ => model.Settings.Numbers,
    };

    /// <summary>
    /// How an exercise writes numbers. Where the initial number itself is asked for, 0 or its name would give it away.
    /// </summary>
    /// <param name="run">The exercise.</param>
    /// <param name="wanted">How the learner wants them.</param>
    internal static NumberStyle StyleIn(ExerciseRun run, NumberStyle wanted) =>
        Spoilers.IsInitialAsked(run) ? NumberStyle.Absolute : wanted;

    /// <summary>True where numbers may be written as sums.</summary>
    internal static bool HasSums(Model model) =>
        model.Screen is Screen.InLesson { Activity: Activity.Exercising or Activity.Watching };

    /// <summary>The number as text.</summary>
    /// <param name="value">The number on the wire.</param>
    /// <param name="owner">The name of the host whose octets it counts.</param>
    public string Write(SeqNumber value, string owner) => Style switch
    {
        NumberStyle.Absolute => Hidden.Contains(value) ? "?" : value.ToString(),
        NumberStyle.Relative => (value - Isn(owner, value).Value).ToString(),
        NumberStyle.Symbolic => WriteFrom(value, owner, owner + Initial),
    };

    /// <summary>The same, a sum from that name on.</summary>
    internal string WriteFrom(SeqNumber value, string owner, string name) =>
        Style == NumberStyle.Symbolic ? name + Offset(value - Isn(owner, value)) : Write(value, owner);

    /// <summary>
    /// The number that a text stands for; null when it is not a number of 0 to 4294967295, or not a sum in the style of
    /// sums. Never fails.
    /// </summary>
    public SeqNumber? Read(string text, string owner) => Style switch
    {
        NumberStyle.Absolute => Number(text) is { } number ? new SeqNumber(number) : null,
        NumberStyle.Relative => Number(text) is { } number ? InitialNumbers.Last(World, owner) + number : null,
        NumberStyle.Symbolic => ReadSum(text, owner),
    };

    /// <summary>The host whose octets a field of a segment counts.</summary>
    /// <param name="from">The host that sends the segment.</param>
    /// <param name="field">Seq or Ack.</param>
    public string Owner(string from, MoveField field) => field == MoveField.Ack ? World.PeerOf(from).Name : from;

    private static uint? Number(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : null;

    private static string Offset(int offset) => offset switch
    {
        0 => "",
        > 0 => "+" + offset.ToString(CultureInfo.InvariantCulture),
        < 0 => offset.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A sum may name either host: what stands in a field need not be right.</summary>
    private SeqNumber? ReadSum(string text, string owner)
    {
        foreach (Host host in World.Hosts)
        {
            string start = host.Name + Initial;
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                string rest = text[start.Length..];
                return rest.Length == 0 ? InitialNumbers.Last(World, host.Name)
                    : int.TryParse(rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int offset)
                        ? InitialNumbers.Last(World, host.Name) + unchecked((uint)offset)
                    : null;
            }
        }

        return null;
    }

    private SeqNumber Isn(string owner, SeqNumber value) => InitialNumbers.Of(World, owner, value);
}
