using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>One line of the ladder, drawn: a segment or the place of the learner's.</summary>
/// <param name="Number">Its number.</param>
/// <param name="From">The side that it leaves.</param>
/// <param name="Label">What stands beside it.</param>
/// <param name="Ending">How it ends; null: it is the learner's move, not made yet.</param>
/// <param name="IsFork">True on a fork.</param>
/// <param name="Time">When it left; empty for the learner's move.</param>
internal sealed record LadderShaft(
    int Number, LadderSide From, string Label, LadderFate? Ending, bool IsFork, string Time)
{
    private const int LeastShaft = 2;

    /// <summary>The name of a further host in the place of the sender's lifeline; empty for none.</summary>
    internal string Sender { get; init; } = "";

    /// <summary>The name of a further host in the place of the receiver's lifeline; empty for none.</summary>
    internal string Receiver { get; init; } = "";

    /// <summary>What stands left of the arrow: a name and a space, or nothing.</summary>
    internal string LeftEnd => (From == LadderSide.Left ? Sender : Receiver) is { Length: > 0 } name ? name + " " : "";

    /// <summary>What stands right of the arrow.</summary>
    internal string RightEnd =>
        (From == LadderSide.Left ? Receiver : Sender) is { Length: > 0 } name ? " " + name : "";

    /// <summary>Columns of both.</summary>
    internal int EndColumns => TextWidth.Of(LeftEnd) + TextWidth.Of(RightEnd);

    /// <summary>The same with the names in the label, where they leave no room for the arrow.</summary>
    /// <param name="room">Columns for the arrow with its names.</param>
    internal LadderShaft Fitted(int room, PartWords words) =>
        EndColumns == 0 || room - EndColumns >= ShortestFar(words) + LeastShaft
            ? this
            : this with { Label = $"{Label}  ({Sender} > {Receiver})", Sender = "", Receiver = "" };

    /// <summary>Every line of a picture, the awaited move last.</summary>
    internal static List<LadderShaft> Of(LadderPicture picture, PartWords words)
    {
        List<LadderShaft> shafts = [];
        foreach (LadderArrow arrow in picture.Arrows)
        {
            shafts.Add(new LadderShaft(
                arrow.Number,
                arrow.From,
                arrow.IsRetransmission ? $"{arrow.Label}  {words.Again}" : arrow.Label,
                arrow.Fate,
                arrow.Number >= picture.ForkFrom,
                arrow.SentAt.ToString())
            {
                Sender = arrow.Sender,
                Receiver = arrow.Receiver,
            });
        }

        if (picture.YourMove is { } side)
        {
            shafts.Add(new LadderShaft(picture.NextNumber, side, $"[ {words.YourMove} ]", null, false, "")
            {
                Receiver = picture.YourMoveTo,
            });
        }

        return shafts;
    }

    /// <summary>The label with its parts one space apart.</summary>
    internal string TightLabel => Label.Replace("  ", " ", StringComparison.Ordinal);

    /// <summary>The part at the sender: plain shaft.</summary>
    internal string Near(int length, Glyphs glyphs) => new(Line(glyphs), Math.Max(0, length));

    /// <summary>The fewest columns that <see cref="Far"/> needs to say how the segment ends.</summary>
    internal int ShortestFar(PartWords words) => Ending switch
    {
        LadderFate.Delivered => 2,
        LadderFate.Lost => 3 + TextWidth.Of(words.Lost),
        _ => 4,
    };

    /// <summary>The part at the receiver, with the head, in reading order.</summary>
    /// <param name="length">Columns, at least <see cref="ShortestFar"/> to be complete; never fails for fewer.</param>
    internal string Far(int length, Look look)
    {
        var glyphs = look.Glyphs;
        var dots = Ending is null ? length - 1 : Math.Clamp(length / 3, 3, Math.Max(3, length - 1));
        return Ending switch
        {
            LadderFate.Delivered => Directed(Near(length - 1, glyphs), Head(glyphs)),
            LadderFate.InFlight => Directed(Near(length - 1 - dots, glyphs), Dotted(dots, glyphs), OpenHead),
            LadderFate.Lost => Broken(length, look),
            null => Directed(Dotted(dots, glyphs), "?"),
        };
    }

    private string OpenHead => From == LadderSide.Left ? ">" : "<";

    private string Broken(int length, Look look)
    {
        var word = TextWidth.Of(look.Words.Lost);
        var shaft = Math.Max(1, (length - word - 2) / 2);
        var rest = new string(' ', Math.Max(0, length - shaft - word - 2));
        return Directed(Near(shaft, look.Glyphs), "X", " ", look.Words.Lost, rest);
    }

    /// <summary>Parts in the order from the sender to the receiver, put in the order of reading.</summary>
    private string Directed(params string[] fromSender) =>
        string.Concat(From == LadderSide.Left ? fromSender : fromSender.Reverse());

    private string Head(Glyphs glyphs) => (From == LadderSide.Left ? glyphs.Right : glyphs.Left).ToString();

    private static string Dotted(int length, Glyphs glyphs) => new(glyphs.Dots, Math.Max(0, length));

    private char Line(Glyphs glyphs) => IsFork ? '~' : glyphs.Horizontal;
}
