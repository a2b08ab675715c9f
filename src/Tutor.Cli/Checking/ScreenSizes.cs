using System.Globalization;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Cli.Checking;

/// <summary>Reads sizes of screens: <c>80x24,120x40</c>.</summary>
internal static class ScreenSizes
{
    private const int Most = 500;

    /// <summary>The sizes; none for an empty text, null when it is no list of sizes that can be drawn.</summary>
    public static IReadOnlyList<ScreenSize>? Read(string text)
    {
        List<ScreenSize> sizes = [];
        foreach (string size in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = size.Split('x');
            if (sides.Length != 2
                || !int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out int columns)
                || !int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out int rows)
                || columns is < Screens.LeastColumns or > Most
                || rows is < Screens.LeastRows or > Most)
            {
                return null;
            }

            sizes.Add(new ScreenSize(columns, rows));
        }

        return sizes;
    }
}
