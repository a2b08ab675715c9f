using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>Something that happened and that the program answers.</summary>
public abstract record Msg
{
    private Msg()
    {
    }

    /// <summary>A key was pressed.</summary>
    /// <param name="Name">
    /// Its name: a character as it is (<c>a</c>, <c>?</c>), or <c>Enter</c>, <c>Tab</c>, <c>Shift-Tab</c>, <c>Esc</c>,
    /// <c>Space</c>, <c>Left</c>, <c>Right</c>, <c>Up</c>, <c>Down</c>, <c>Home</c>, <c>End</c>, <c>PgUp</c>,
    /// <c>PgDn</c>, <c>Backspace</c>, <c>Delete</c>, <c>F1</c> to <c>F12</c>, with <c>Ctrl-</c>, <c>Alt-</c>,
    /// <c>Shift-</c> before it.
    /// </param>
    public sealed record Key(string Name) : Msg;

    /// <summary>Text was pasted.</summary>
    /// <param name="Text">The text, whatever is in it.</param>
    public sealed record Paste(string Text) : Msg;

    /// <summary>The left button was pressed.</summary>
    /// <param name="Column">The column, from 0.</param>
    /// <param name="Row">The row, from 0.</param>
    public sealed record Click(int Column, int Row) : Msg;

    /// <summary>The wheel was turned.</summary>
    /// <param name="Rows">Rows to scroll; below 0 is up.</param>
    public sealed record Wheel(int Rows) : Msg;

    /// <summary>The terminal has another size.</summary>
    /// <param name="Size">The size.</param>
    public sealed record Resize(ScreenSize Size) : Msg;

    /// <summary>The file that an author works on was saved, or a shared scenario of its pack.</summary>
    /// <param name="Text">What is in it now.</param>
    public sealed record Edited(string Text) : Msg
    {
        /// <summary>The pack in whose folder it lies, for its shared scenarios; null for none.</summary>
        public IPackFiles? Around { get; init; }
    }

    /// <summary>The world outside has done what a sandbox asked of it.</summary>
    /// <param name="Reply">What came of it.</param>
    public sealed record Sandbox(SandboxReply Reply) : Msg;

    /// <summary>Something that was asked of the world outside went wrong, or is worth a line.</summary>
    /// <param name="Text">What to say.</param>
    public sealed record Notify(Message Text) : Msg;

    /// <summary>The program speaks another language from now on.</summary>
    /// <param name="Library">The lessons, in that language as far as they are translated.</param>
    /// <param name="Texts">The texts.</param>
    public sealed record Spoken(Library Library, TextCatalogue Texts) : Msg;

    /// <summary>How wide the terminal draws characters of ambiguous width.</summary>
    /// <param name="Columns">The columns: 1, or 2 where frames have to be ASCII.</param>
    public sealed record WidthMeasured(int Columns) : Msg;

    /// <summary>What is known of a pack's progress was changed outside: forgotten, or brought back.</summary>
    /// <param name="Pack">The pack's id.</param>
    /// <param name="Progress">What is known now.</param>
    /// <param name="Text">What to say.</param>
    public sealed record ProgressReplaced(string Pack, LearnerProgress Progress, Message Text) : Msg;

    /// <summary>A report was written.</summary>
    /// <param name="Path">Where; as it is shown.</param>
    /// <param name="Text">What is in it.</param>
    public sealed record Reported(string Path, string Text) : Msg;
}
