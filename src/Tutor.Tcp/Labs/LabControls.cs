using System.Globalization;
using Tutor.Tcp.Listening;

namespace Tutor.Tcp.Labs;

/// <summary>The knobs by name, their values as text, and the steps in which they are turned.</summary>
public static class LabControls
{
    private static readonly int[] Rates = [0, 1, 2, 5, 10, 20, LabKnobs.MaxRate];
    private static readonly int[] Backlogs = [1, 2, 4, 8, 16, 32, 64, 128, LabKnobs.MaxBacklog];
    private static readonly string[] SourceNames = ["made-up", "own", "botnet", "bystanders"];
    private static readonly string[] CookieNames = ["off", "on", "always"];
    private static readonly string[] Switch = ["off", "on"];

    /// <summary>Seconds between two calls of accept(), the rising.</summary>
    private static readonly int[] Paces = [0, 1, 2, 5, 10, 30, LabKnobs.MaxAcceptSeconds];
    private static readonly int[] Crowds = [0, 1, 2, 3, 4, 5, 10, LabKnobs.MaxUsers];

    /// <summary>The word for an application that takes every connection at once.</summary>
    public const string AtOnce = "at-once";

    /// <summary>The word for an application that never calls accept().</summary>
    public const string Never = "never";

    /// <summary>The names of the knobs, in the order of <see cref="LabKnob"/>.</summary>
    public static EquatableArray<string> Names { get; } = new(
        ["rate", "sources", "backlog", "cookies", "synack-retries", "reserve", "accept", "users", "abort-on-overflow"]);

    /// <summary>The knob of that name; null when there is none.</summary>
    public static LabKnob? Find(string name) =>
        Names.AsSpan().IndexOf(name) is >= 0 and int index ? (LabKnob)index : null;

    /// <summary>How a knob stands, as a word or a number of the lesson format.</summary>
    public static string ValueOf(LabKnobs knobs, LabKnob knob) => knob switch
    {
        LabKnob.Rate => Text(knobs.Rate),
        LabKnob.Sources => SourceNames[(int)knobs.Sources],
        LabKnob.Backlog => Text(knobs.Backlog),
        LabKnob.Cookies => CookieNames[(int)knobs.Cookies],
        LabKnob.SynAckRetries => Text(knobs.SynAckRetries),
        LabKnob.Reserve => Switch[knobs.Reserve ? 1 : 0],
        LabKnob.Accept => knobs.AcceptSeconds switch { null => Never, 0 => AtOnce, { } pace => Text(pace) },
        LabKnob.Users => Text(knobs.Users),
        LabKnob.AbortOnOverflow => Switch[knobs.AbortOnOverflow ? 1 : 0],
    };

    /// <summary>The knobs with one set; null when it has no such value.</summary>
    public static LabKnobs? Set(LabKnobs knobs, LabKnob knob, string value) => knob switch
    {
        LabKnob.Rate => Number(value, 0, LabKnobs.MaxRate) is { } rate ? knobs with { Rate = rate } : null,
        LabKnob.Sources => Place(SourceNames, value) is { } place
            ? knobs with { Sources = (FloodSources)place }
            : null,
        LabKnob.Backlog => Number(value, 1, LabKnobs.MaxBacklog) is { } backlog
            ? knobs with { Backlog = backlog }
            : null,
        LabKnob.Cookies => Place(CookieNames, value) is { } place
            ? knobs with { Cookies = (SynCookieMode)place }
            : null,
        LabKnob.SynAckRetries => Number(value, 0, LabKnobs.MaxRetries) is { } retries
            ? knobs with { SynAckRetries = retries }
            : null,
        LabKnob.Reserve => Place(Switch, value) is { } place ? knobs with { Reserve = place == 1 } : null,
        LabKnob.Accept => value == Never ? knobs with { AcceptSeconds = null }
            : value == AtOnce ? knobs with { AcceptSeconds = 0 }
            : Number(value, 1, LabKnobs.MaxAcceptSeconds) is { } pace ? knobs with { AcceptSeconds = pace }
            : null,
        LabKnob.Users => Number(value, 0, LabKnobs.MaxUsers) is { } users ? knobs with { Users = users } : null,
        LabKnob.AbortOnOverflow => Place(Switch, value) is { } place
            ? knobs with { AbortOnOverflow = place == 1 }
            : null,
    };

    /// <summary>What a knob takes, as a list for people: <c>0 to 50</c>, <c>off, on, always</c>.</summary>
    public static string Takes(LabKnob knob) => knob switch
    {
        LabKnob.Rate => $"0 to {LabKnobs.MaxRate}",
        LabKnob.Sources => string.Join(", ", SourceNames),
        LabKnob.Backlog => $"1 to {LabKnobs.MaxBacklog}",
        LabKnob.Cookies => string.Join(", ", CookieNames),
        LabKnob.SynAckRetries => $"0 to {LabKnobs.MaxRetries}",
        LabKnob.Reserve or LabKnob.AbortOnOverflow => string.Join(", ", Switch),
        LabKnob.Accept => $"{Never}, 1 to {LabKnobs.MaxAcceptSeconds}, {AtOnce}",
        LabKnob.Users => $"0 to {LabKnobs.MaxUsers}",
    };

    /// <summary>The knobs with one turned a step; as they are at the end of its scale. Words go round.</summary>
    /// <param name="knobs">The knobs.</param>
    /// <param name="knob">Which.</param>
    /// <param name="up">True for more, or the next word.</param>
    public static LabKnobs Turn(LabKnobs knobs, LabKnob knob, bool up) => knob switch
    {
        LabKnob.Rate => knobs with { Rate = Next(Rates, knobs.Rate, up) },
        LabKnob.Sources => knobs with { Sources = (FloodSources)Round((int)knobs.Sources, SourceNames.Length, up) },
        LabKnob.Backlog => knobs with { Backlog = Next(Backlogs, knobs.Backlog, up) },
        LabKnob.Cookies => knobs with { Cookies = (SynCookieMode)Round((int)knobs.Cookies, CookieNames.Length, up) },
        LabKnob.SynAckRetries => knobs with
        {
            SynAckRetries = Math.Clamp(knobs.SynAckRetries + (up ? 1 : -1), 0, LabKnobs.MaxRetries),
        },
        LabKnob.Reserve => knobs with { Reserve = !knobs.Reserve },
        LabKnob.Accept => knobs with { AcceptSeconds = Faster(knobs.AcceptSeconds, up) },
        LabKnob.Users => knobs with { Users = Next(Crowds, knobs.Users, up) },
        LabKnob.AbortOnOverflow => knobs with { AbortOnOverflow = !knobs.AbortOnOverflow },
    };

    /// <summary>More is more often: from never over ever shorter waits to at once.</summary>
    private static int? Faster(int? seconds, bool up) => seconds switch
    {
        null => up ? LabKnobs.MaxAcceptSeconds : null,
        LabKnobs.MaxAcceptSeconds when !up => null,
        { } pace => Next(Paces, pace, !up),
    };

    private static int Round(int place, int count, bool up) => (place + (up ? 1 : count - 1)) % count;

    /// <summary>The nearest value of the scale beyond the one that is set; the end of the scale stays.</summary>
    private static int Next(int[] scale, int value, bool up)
    {
        int next = value;
        foreach (int step in up ? scale : scale.Reverse())
        {
            if (next == value && (up ? step > value : step < value))
            {
                next = step;
            }
        }

        return next;
    }

    private static int? Place(string[] words, string word) => Array.IndexOf(words, word) is >= 0 and int i ? i : null;

    private static int? Number(string text, int low, int high) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= low && number <= high
            ? number
            : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
