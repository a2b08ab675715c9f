namespace Tutor.Tui.App;

/// <summary>What is marked in a text that is read: nothing, a link, or what is searched for.</summary>
public abstract record TextMark
{
    private TextMark()
    {
    }

    /// <summary>Nothing is.</summary>
    public static TextMark Nothing { get; } = new None();

    /// <summary>Nothing is marked.</summary>
    public sealed record None : TextMark;

    /// <summary>The cursor is on a link or a picture.</summary>
    /// <param name="Number">Its number on the page, from 1.</param>
    public sealed record OnLink(int Number) : TextMark;

    /// <summary>Words are searched for.</summary>
    /// <param name="Field">The words.</param>
    /// <param name="IsTyping">True while they are typed: then letters go to the field.</param>
    /// <param name="At">The hit that the cursor is on, from 0; of no meaning when there is none.</param>
    /// <param name="Origin">Rows that were scrolled away when the search began.</param>
    public sealed record Search(FieldText Field, bool IsTyping, int At, int Origin) : TextMark;
}
