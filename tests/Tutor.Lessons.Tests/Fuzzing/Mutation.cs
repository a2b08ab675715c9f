using System.Text;

namespace Tutor.Lessons.Tests.Fuzzing;

/// <summary>Damages a file by characters, by lines, by pieces of other files and by octets.</summary>
/// <param name="random">Decides.</param>
/// <param name="others">The texts that pieces are taken from.</param>
internal sealed class Mutation(Random random, IReadOnlyList<string> others)
{
    /// <summary>The octets of a text with one to five mutations; seldom with octets that are no text.</summary>
    public byte[] Of(string text)
    {
        for (int left = random.Next(1, 6); left > 0; left--)
        {
            text = random.Next(3) switch
            {
                0 => InLines(text),
                1 => text.Insert(random.Next(text.Length + 1), NastyPieces.Next(random)),
                _ => InCharacters(text),
            };
        }

        if (random.Next(20) == 0)
        {
            text = text.ReplaceLineEndings(random.Next(2) == 0 ? "\r\n" : "\r");
        }

        byte[] octets = Encoding.UTF8.GetBytes(random.Next(20) == 0 ? "\uFEFF" + text : text);
        for (int left = random.Next(10) == 0 ? random.Next(1, 8) : 0; left > 0 && octets.Length > 0; left--)
        {
            octets[random.Next(octets.Length)] = (byte)random.Next(256);
        }

        return octets;
    }

    private string InLines(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = random.Next(lines.Count);
        int to = random.Next(lines.Count);
        switch (random.Next(5))
        {
            case 0:
                lines.RemoveRange(at, Math.Min(random.Next(1, 8), lines.Count - at));
                break;
            case 1:
                lines.InsertRange(to, lines.GetRange(at, Math.Min(random.Next(1, 8), lines.Count - at)));
                break;
            case 2:
                (lines[at], lines[to]) = (lines[to], lines[at]);
                break;
            case 3:
                string[] donor = others[random.Next(others.Count)].Split('\n');
                lines.InsertRange(at, donor.Skip(random.Next(donor.Length)).Take(random.Next(1, 30)));
                break;
            default:
                lines[at] = new string(' ', random.Next(9)) + NastyPieces.Next(random) + lines[at];
                break;
        }

        return string.Join('\n', lines);
    }

    private string InCharacters(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        int at = random.Next(text.Length);
        int length = Math.Min(random.Next(30), text.Length - at);
        return random.Next(3) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            _ => text.Remove(at, 1).Insert(at, ((char)random.Next(0x300)).ToString()),
        };
    }
}
