using Tutor.Study.Drills;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>How a drill stands, in words.</summary>
internal static class DrillStanding
{
    /// <summary>The counter, such as "2 of 3 in a row".</summary>
    internal static Message Row(DrillRun drill) => Message.Of(
        drill.InARow > drill.Block.Until ? "drill.row-more" : "drill.row",
        new MessageArgument.Count("n", drill.InARow),
        new MessageArgument.Count("m", drill.Block.Until));

    /// <summary>What to do when the variant under way is over.</summary>
    /// <param name="drill">The drill.</param>
    /// <param name="place">What the texts are for: <c>drill</c> for the screen, <c>plain.drill</c> for lines.</param>
    internal static Message Over(DrillRun drill, string place) => Message.Of(
        drill switch
        {
            { IsSolved: true } => place + ".solved",
            { InARow: 0 } => place + ".broken",
            _ => place + ".on",
        },
        new MessageArgument.Nested("row", Row(drill)));
}
