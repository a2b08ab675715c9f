using Tutor.Study.Labs;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;
using Tutor.Terminal;

namespace Tutor.Tui.View.Labs;

/// <summary>Single rows of the lab's panes: a knob, a number with its name, the queue.</summary>
internal static class LabLine
{
    /// <summary>A knob: its name at the left, its value between angle brackets at the right.</summary>
    internal static void Knob(Sheet sheet, Rect room, int row, LabSession session, LabKnob knob)
    {
        if (row >= room.Height)
        {
            return;
        }

        int place = session.Block.Controls.AsSpan().IndexOf(knob);
        bool isFocused = place >= 0 && session.Knob == knob;
        string value = Value(sheet, session.Knobs, knob);
        string shown = place >= 0 ? $"<{value}>" : value;
        int width = TextWidth.Of(shown);
        int x = Math.Max(room.X, room.Right - width);
        int y = room.Y + row;
        string mark = isFocused ? "> " : "  ";
        string name = sheet.Words["lab.knob." + LabControls.Names[(int)knob]];
        int nameRoom = Math.Max(0, x - room.X - 1);
        sheet.Put(room.X, y, sheet.Cut(mark + name, nameRoom), isFocused ? sheet.Theme.Strong : sheet.Theme.Plain);
        sheet.Put(x, y, sheet.Cut(shown, room.Width), isFocused ? sheet.Theme.Focus : sheet.Theme.Strong, room.Width);
        if (place >= 0)
        {
            sheet.Hit(new Rect(room.X, y, room.Width, 1), new Hit.Knob(place));
        }

        if (isFocused && session.Pending is null)
        {
            sheet.Cursor(Math.Min(x + 1, room.Right - 1), y);
        }
    }

    /// <summary>A value as the learner reads it.</summary>
    internal static string Value(Sheet sheet, LabKnobs knobs, LabKnob knob)
    {
        string value = LabControls.ValueOf(knobs, knob);
        return !char.IsAsciiDigit(value[0]) ? sheet.Words["lab.value." + value]
            : knob == LabKnob.Accept ? sheet.Words.Fill("lab.value.every", ("n", value))
            : value;
    }

    /// <summary>A name at the left, a number at the right.</summary>
    internal static void Count(Sheet sheet, Rect room, int row, string key, long count)
    {
        if (row >= room.Height)
        {
            return;
        }

        string number = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        int x = room.Right - number.Length;
        sheet.Put(room.X + 2, room.Y + row, sheet.Cut(sheet.Words[key], x - room.X - 3), sheet.Theme.Plain);
        sheet.Put(x, room.Y + row, number, sheet.Theme.Strong);
    }

    /// <summary>The SYN queue: in numbers, as a bar where there is room, and FULL when it is.</summary>
    internal static void SynQueue(Sheet sheet, Rect room, int row, Listener listener) =>
        Queue(sheet, room, row, "lab.half-open", listener.Children.HalfOpen, listener.Queues.Limit);

    /// <summary>The accept queue, the same way; it holds one more than the backlog.</summary>
    internal static void AcceptQueue(Sheet sheet, Rect room, int row, Listener listener) =>
        Queue(sheet, room, row, "lab.accept", listener.Children.Waiting, listener.Queues.Limit + 1);

    private static void Queue(Sheet sheet, Rect room, int row, string key, int length, int limit)
    {
        bool isFull = length >= limit;
        string text = sheet.Words.Fill(key, ("n", length), ("m", limit));
        string full = sheet.Words["lab.full"];
        int textRoom = room.Width - (isFull ? TextWidth.Of(full) + 1 : 0);
        int x = room.X + sheet.Put(room.X, room.Y + row, sheet.Cut(text, textRoom), sheet.Theme.Strong) + 1;
        int bar = Math.Min(20, room.Right - x - TextWidth.Of(full) - 3);
        if (bar >= 4)
        {
            int filled = Math.Min(bar, length == 0 ? 0 : Math.Max(1, length * bar / Math.Max(1, limit)));
            string drawn = $"[{new string('#', filled)}{new string(' ', bar - filled)}]";
            x += sheet.Put(x, room.Y + row, drawn, sheet.Theme.Plain) + 1;
        }

        if (isFull)
        {
            sheet.Put(x, room.Y + row, sheet.Cut(full, room.Right - x), sheet.Theme.Focus);
        }
    }

    /// <summary>A time as seconds with one decimal, rounded down.</summary>
    internal static string Tenths(Tcp.SimTime time) => Tenths(time.Microseconds / 100_000);

    /// <summary>Tenths of a second as seconds with one decimal.</summary>
    internal static string Tenths(long tenths) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}");
}
