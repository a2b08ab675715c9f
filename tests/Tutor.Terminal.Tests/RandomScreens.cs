namespace Tutor.Terminal.Tests;

/// <summary>Screens and texts of a seed, with everything in them that makes a terminal's life hard.</summary>
internal static class RandomScreens
{
    private static readonly string[] Texts =
    [
        "seq=1001", "SYN+ACK", "   ", "三次握手", "你", "─│┌", "e\u0301a\u0308", "👨‍👩‍👧‍👦", "🇬🇧", "🇬", "🇧", "👍🏽", "🏽",
        "한국어", "\u1100\u1161\u11a8", "\u1100", "1\ufe0f\u20e3", "❤\ufe0f", "❤", "क्ष", "\x1b[2J", "\t", "\u202e", "x",
    ];

    internal static string Utf16(Random random, int length)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++)
        {
            text[i] = (char)(random.Next(4) switch
            {
                0 => random.Next(0x100),
                1 => random.Next(0x2000, 0x2070),
                2 => random.Next(0xD800, 0xE000),
                _ => random.Next(0x10000),
            });
        }

        return new string(text);
    }

    internal static CellBuffer Draw(Random random, Size size, CellBuffer? from = null)
    {
        var cells = new CellBuffer(size);
        for (var y = 0; from is not null && y < size.Rows; y++)
        {
            for (var x = 0; x < size.Columns; x++)
            {
                cells.Put(x, y, from[x, y].Text, from[x, y].Style);
            }
        }

        for (var i = random.Next(12); i > 0; i--)
        {
            var (x, y) = (random.Next(-3, size.Columns + 2), random.Next(-1, size.Rows + 1));
            var area = new Rect(x, y, random.Next(8), random.Next(4));
            switch (random.Next(8))
            {
                case 0:
                    cells.Fill(area, Look(random), random.Next(2) == 0 ? ' ' : '#');
                    break;
                case 1:
                    cells.SetStyle(area, Look(random));
                    break;
                default:
                    var text = Texts[random.Next(Texts.Length)] + Texts[random.Next(Texts.Length)];
                    cells.Put(x, y, text, Look(random), random.Next(20));
                    break;
            }
        }

        return cells;
    }

    private static Style Look(Random random) => random.Next(2) == 0
        ? Style.Default
        : new Style(Paint(random), Paint(random), (Attributes)random.Next(32));

    private static Colour Paint(Random random) => random.Next(3) == 0 ? Colour.Default : (Colour)random.Next(17);
}
