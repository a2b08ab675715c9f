using System.Globalization;
using System.Text;

namespace Tutor.Terminal.Tests;

/// <summary>
/// A terminal in small: what a frame's bytes make of a screen. Fails on any sequence that it does not know.
/// </summary>
internal sealed class VtScreen(Size size)
{
    private readonly (string Text, Style Style)[] cells =
        [.. Enumerable.Repeat((" ", Style.Default), size.Columns * size.Rows)];


    private Style pen;
    private int x;
    private int y;

    internal HashSet<string> Modes { get; } = [];

    internal Position Cursor => new(x, y);

    internal (string Text, Style Style) this[int column, int row] => cells[(row * size.Columns) + column];

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        for (var at = 0; at < text.Length;)
        {
            at += text[at] switch
            {
                '\x1b' => Control(text, at),
                '\r' => Return(),
                '\n' => Feed(),
                _ => Print(text, at),
            };
        }
    }

    private int Return()
    {
        x = 0;
        return 1;
    }

    private int Feed()
    {
        Assert.True(++y < size.Rows, "A line feed scrolled the screen.");
        return 1;
    }

    private int Print(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAnyInRange('\0', '\x1f');
        var run = text.AsSpan(at, end < 0 ? text.Length - at : end);
        var length = StringInfo.GetNextTextElementLength(run);
        var cluster = run[..length].ToString();
        Assert.True(x < size.Columns, "Text was written beyond the right edge.");
        var width = TextWidth.Of(cluster);
        Set(x, cluster);
        if (width == 2)
        {
            Set(x + 1, "");
        }

        x += width;
        return length;
    }

    private void Set(int column, string text)
    {
        var row = cells.AsSpan(y * size.Columns, size.Columns);
        if (row[column].Text.Length == 0 && text.Length > 0)
        {
            row[column - 1] = (" ", row[column - 1].Style);
        }

        if (column + 1 < row.Length && row[column + 1].Text.Length == 0)
        {
            row[column + 1] = (" ", row[column + 1].Style);
        }

        row[column] = (text, pen);
    }

    private int Control(string text, int at)
    {
        Assert.Equal('[', text[at + 1]);
        var end = at + 2;
        while (text[end] is < '@' or > '~')
        {
            end++;
        }

        var body = text[(at + 2)..end];
        Execute(text[end], body);
        return end + 1 - at;
    }

    private void Execute(char final, string body)
    {
        if (body.StartsWith('?'))
        {
            _ = final == 'h' ? Modes.Add(body[1..]) : Modes.Remove(body[1..]);
            return;
        }

        int[] numbers = [.. body.Split(';').Select(n => int.Parse("0" + n, CultureInfo.InvariantCulture))];
        switch (final)
        {
            case 'H':
                (x, y) = numbers.Length < 2 ? (0, 0) : (numbers[1] - 1, numbers[0] - 1);
                break;
            case 'C':
                x += Math.Max(1, numbers[0]);
                break;
            case 'K':
                Erase(size.Columns - x);
                break;
            case 'X':
                Erase(Math.Min(numbers[0], size.Columns - x));
                break;
            case 'J':
                Array.Fill(cells, (" ", pen));
                break;
            case 'n':
                break; // A question: it changes nothing.
            case 'm':
                Array.ForEach(numbers, Select);
                break;
            default:
                Assert.Fail($"CSI {body} {final}");
                break;
        }
    }

    private void Erase(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Set(x + i, " ");
        }
    }

    private void Select(int code) => pen = code switch
    {
        0 => Style.Default,
        >= 1 and <= 4 => pen.With((Attributes)(1 << (code - 1))),
        7 => pen.With(Attributes.Reverse),
        >= 30 and <= 37 => pen.With((Colour)(code - 30 + (int)Colour.Black)),
        39 => pen.With(Colour.Default),
        >= 40 and <= 47 => pen.On((Colour)(code - 40 + (int)Colour.Black)),
        49 => pen.On(Colour.Default),
        >= 90 and <= 97 => pen.With((Colour)(code - 90 + (int)Colour.BrightBlack)),
        >= 100 and <= 107 => pen.On((Colour)(code - 100 + (int)Colour.BrightBlack)),
        _ => throw new InvalidOperationException($"SGR {code}"),
    };
}
