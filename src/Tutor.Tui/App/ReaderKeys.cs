namespace Tutor.Tui.App;

/// <summary>The keys of a text that is read, by what is marked in it.</summary>
internal static class ReaderKeys
{
    /// <summary>Adds the keys besides those that scroll.</summary>
    /// <param name="keys">What to add to.</param>
    /// <param name="mark">What is marked.</param>
    /// <param name="enter">What Enter does on a page of a lesson; null for the text over an exercise.</param>
    internal static void Add(List<Binding> keys, TextMark mark, Command? enter)
    {
        switch (mark)
        {
            case TextMark.Search { IsTyping: true }:
                Add(keys, "Enter", null, Command.EndTyping, 1);
                Add(keys, "Down", null, Command.NextHit, 2);
                Add(keys, "Up", null, Command.PreviousHit);
                return;
            case TextMark.Search:
                AddPage(keys, enter);
                Add(keys, "n", "Right", Command.NextHit, 2);
                Add(keys, "N", "Left", Command.PreviousHit, 3);
                break;
            case TextMark.OnLink:
                Add(keys, "Enter", null, Command.FollowLink, 1);
                Add(keys, "y", "Shift-F12", Command.CopyLink, 3);
                AddSpace(keys, enter);
                break;
            default:
                AddPage(keys, enter);
                break;
        }

        Add(keys, "Tab", null, Command.NextLink, 4);
        Add(keys, "Shift-Tab", null, Command.PreviousLink);
        Add(keys, "/", "Ctrl-f", Command.Search, 5);
    }

    /// <summary>Adds the keys of the lesson's text over an exercise.</summary>
    internal static void AddOver(List<Binding> keys, TextMark mark)
    {
        Add(keys, mark, enter: null);
        AddScrolling(keys, mark);
        AddLetter(keys, IsTyping(mark) ? null : "z", "F12", Command.Back);
    }

    /// <summary>Adds the keys that scroll, but not while letters go to the field of a search.</summary>
    internal static void AddScrolling(List<Binding> keys, TextMark mark)
    {
        if (!IsTyping(mark))
        {
            Keymap.AddScrolling(keys);
        }
    }

    /// <summary>True while letters go to the field of a search.</summary>
    internal static bool IsTyping(TextMark mark) => mark is TextMark.Search { IsTyping: true };

    /// <summary>While a search is on, n and N are its steps, and while one is typed, letters are text.</summary>
    internal static void AddPages(List<Binding> keys, TextMark mark, bool isSession)
    {
        bool isTyping = IsTyping(mark);
        AddLetter(keys, mark is TextMark.Search ? null : "n", "F9", Command.NextPage, isSession ? 0 : 6);
        AddLetter(keys, isTyping ? null : "b", "Shift-F9", Command.PreviousPage, isSession ? 0 : 7);
        AddLetter(keys, isTyping ? null : "l", "F3", Command.Lessons);
        if (!isTyping)
        {
            Add(keys, "q", null, Command.Back, 9);
        }
    }

    /// <summary>A key and its function key; the function key alone where the letter means something else.</summary>
    internal static void AddLetter(
        List<Binding> keys, string? letter, string functionKey, Command command, int rank = 0) =>
        Add(keys, letter ?? functionKey, letter is null ? null : functionKey, command, rank);

    private static void AddPage(List<Binding> keys, Command? enter)
    {
        if (enter is { } onward)
        {
            Add(keys, "Enter", null, onward, 1);
        }

        AddSpace(keys, enter);
    }

    private static void AddSpace(List<Binding> keys, Command? enter) =>
        Add(keys, "Space", null, Command.PageDown, enter is null ? 0 : 2);

    private static void Add(List<Binding> keys, string key, string? other, Command command, int rank = 0) =>
        keys.Add(new Binding(key, other, command, rank));
}
