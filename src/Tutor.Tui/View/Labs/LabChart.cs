using System.Globalization;
using Tutor.Study.Labs;
using Tutor.Tcp.Labs;
using Tutor.Terminal;

namespace Tutor.Tui.View.Labs;

/// <summary>The chart: one column a second, one row for each series, the seconds below.</summary>
internal static class LabChart
{
    private const int MostSeries = 4;
    private const int Every = 10;

    /// <summary>Rows that the chart needs inside its frame.</summary>
    /// <param name="session">The lab.</param>
    /// <param name="hasLegend">With a row that tells how to read it.</param>
    internal static int RowsOf(LabSession session, bool hasLegend) => Series(session).Length + (hasLegend ? 2 : 1);

    internal static void Draw(Sheet sheet, Rect frame, LabSession session)
    {
        string title = sheet.Words["lab.chart"];
        int aside = frame.Width - TextWidth.Of(title) - 10;
        string moments = Moments(sheet, session, aside);
        Rect room = sheet.Pane(frame, title, moments.Length > 0 ? moments : ShortLegend(sheet, session, frame, aside));
        LabMetric[] series = [.. Series(session).Take(room.Height - 1)];
        string[] names = [.. series.Select(metric => sheet.Words["lab.series." + LabMetrics.Names[(int)metric]])];
        int label = Math.Min(room.Width / 3, names.Max(name => TextWidth.Of(name)) + 1);
        Rect plot = room.SplitLeft(label).Right;
        int first = First(session, plot.Width);
        for (int i = 0; i < series.Length; i++)
        {
            sheet.Put(room.X, room.Y + i, sheet.Cut(names[i], label - 1), sheet.Theme.Plain);
            string row = Row(session, series[i], first, plot.Width);
            sheet.Put(plot.X, room.Y + i, row, i == 0 ? sheet.Theme.Plain : sheet.Theme.Strong, plot.Width);
        }

        string axis = Axis(session, first, plot.Width);
        sheet.Put(plot.X, room.Y + series.Length, axis, sheet.Theme.Scaffold, plot.Width);
        if (room.Height > series.Length + 1)
        {
            string legend = sheet.Cut(sheet.Words[Legend(session)], room.Width);
            sheet.Put(room.X, room.Y + series.Length + 1, legend, sheet.Theme.Scaffold);
        }

        if (session.LookingAt is { } second && second >= first && second - first < plot.Width)
        {
            sheet.Put(plot.X + second - first, room.Y + series.Length, "^", sheet.Theme.Focus);
        }
    }

    /// <summary>How to read the chart, where it has no row for that and nothing has happened yet.</summary>
    private static string ShortLegend(Sheet sheet, LabSession session, Rect frame, int width)
    {
        string text = sheet.Words[Legend(session) + "-short"];
        return frame.Height < RowsOf(session, hasLegend: true) + 2 && TextWidth.Of(text) <= width ? text : "";
    }

    private static string Legend(LabSession session) =>
        Series(session).Contains(LabMetric.AcceptQueue) ? "lab.chart-legend-queues" : "lab.chart-legend";

    private static LabMetric[] Series(LabSession session) => session.Block.Series.IsEmpty
        ? [LabMetric.HalfOpen, LabMetric.Connected, LabMetric.Failed]
        : [.. session.Block.Series.AsEnumerable().Take(MostSeries)];

    /// <summary>The second at the left: so that the newest is at the right, or the one that is looked at in sight.
    /// </summary>
    private static int First(LabSession session, int width)
    {
        int newest = Math.Max(0, session.Tape.Now - width);
        return session.LookingAt is { } second ? Math.Min(newest, second) : newest;
    }

    private static string Row(LabSession session, LabMetric metric, int first, int width)
    {
        int count = Math.Clamp(session.Tape.Now - first, 0, Math.Max(0, width));
        char[] row = new char[count];
        for (int i = 0; i < count; i++)
        {
            row[i] = Mark(session.Tape.Seconds[first + i], metric);
        }

        return new string(row);
    }

    private static char Mark(LabSecond second, LabMetric metric)
    {
        int value = LabMetrics.In(second, metric);
        if (LabMetrics.IsLength(metric))
        {
            int limit = second.Knobs.Backlog + (metric == LabMetric.AcceptQueue ? 1 : 0);
            return value >= limit ? 'F' : (char)('0' + (value * 10 / limit));
        }

        return value switch
        {
            0 => ' ',
            1 => '#',
            <= 9 => (char)('0' + value),
            _ => '+',
        };
    }

    private static string Axis(LabSession session, int first, int width)
    {
        int end = Math.Min(width, session.Tape.Now - first + 1);
        char[] axis = [.. Enumerable.Repeat(' ', Math.Max(0, width))];
        for (int second = (first + Every - 1) / Every * Every; second - first < end; second += Every)
        {
            string number = second.ToString(CultureInfo.InvariantCulture);
            for (int i = 0; i < number.Length && second - first + i < width; i++)
            {
                axis[second - first + i] = number[i];
            }
        }

        return new string(axis);
    }

    /// <summary>What was worth stopping at, the newest last, as many as fit.</summary>
    private static string Moments(Sheet sheet, LabSession session, int width)
    {
        string text = "";
        ReadOnlySpan<LabSecond> seconds = session.Tape.Seconds.AsSpan();
        for (int i = (session.LookingAt ?? seconds.Length - 1); i >= 0; i--)
        {
            for (int j = seconds[i].Moments.Count - 1; j >= 0; j--)
            {
                LabMoment moment = seconds[i].Moments[j];
                string said = sheet.Words.Fill(
                    $"lab.moment.{moment.Kind}", ("t", LabLine.Tenths(moment.Tenth)));
                string longer = text.Length == 0
                    ? said
                    : sheet.Words.Fill("lab.moments", ("first", said), ("rest", text));
                if (TextWidth.Of(longer) > width)
                {
                    return text;
                }

                text = longer;
            }
        }

        return text;
    }
}
