using System.Text;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>A stretch of a question.</summary>
/// <param name="Chars">The question.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The one behind the last.</param>
internal readonly record struct GiftSpan(GiftChars Chars, int Start, int End)
{
    /// <summary>How many characters there are.</summary>
    public int Length => End - Start;

    /// <summary>Where it starts in the file.</summary>
    public int Offset => Chars.OffsetOf(Start);

    /// <summary>True when that sign of GIFT stands there; not when it was escaped.</summary>
    public bool Is(int index, char sign) =>
        index < Length && Chars[Start + index] == sign && !Chars.IsLiteral(Start + index);

    /// <summary>The first place of a sign; -1 when it is not there.</summary>
    public int IndexOf(char sign, int from = 0)
    {
        for (int i = from; i < Length; i++)
        {
            if (Is(i, sign))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first place of several signs in a row; -1 when they are not there.</summary>
    public int IndexOf(string signs, int from = 0)
    {
        for (int i = from; i <= Length - signs.Length; i++)
        {
            if (StartsWith(signs, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True when the signs stand at that place.</summary>
    public bool StartsWith(string signs, int at = 0)
    {
        for (int i = 0; i < signs.Length; i++)
        {
            if (!Is(at + i, signs[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>From there to the end.</summary>
    public GiftSpan From(int index) => this with { Start = Math.Min(Start + index, End) };

    /// <summary>From the start up to there.</summary>
    public GiftSpan To(int index) => this with { End = Start + index };

    /// <summary>Without white space at its ends; escaped line breaks stay.</summary>
    public GiftSpan Trim()
    {
        (int start, int end) = (Start, End);
        while (start < end && IsBlank(start))
        {
            start++;
        }

        while (start < end && IsBlank(end - 1))
        {
            end--;
        }

        return this with { Start = start, End = end };
    }

    /// <summary>
    /// The characters; a line break that the author did not ask for is a space unless it is to be kept.
    /// </summary>
    public string Text(bool keepLines)
    {
        StringBuilder text = new(Length);
        for (int i = Start; i < End; i++)
        {
            char c = Chars[i];
            text.Append(c == '\n' && !keepLines && !Chars.IsLiteral(i) ? ' ' : c);
        }

        return text.ToString();
    }

    private bool IsBlank(int index) => char.IsWhiteSpace(Chars[index]) && !Chars.IsLiteral(index);
}
