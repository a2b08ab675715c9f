using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Cli.Doctoring;

/// <summary>What the doctor says: lines <c>name: value</c>, and what is wrong among them.</summary>
/// <param name="texts">The program's texts.</param>
/// <param name="output">Where the lines go.</param>
internal sealed class DoctorPage(TextCatalogue texts, TextWriter output)
{
    /// <summary>How many things are wrong.</summary>
    public int Problems { get; private set; }

    /// <summary>A text by its key, behind <c>doctor.</c>.</summary>
    public string Word(string key) => texts.Get("doctor." + key);

    /// <summary>A text by its key, behind <c>doctor.</c>, with its gaps filled.</summary>
    public string Word(string key, params ReadOnlySpan<MessageArgument> gaps) =>
        texts.Format(Message.Of("doctor." + key, gaps));

    /// <summary>A line; its name is the text <c>doctor.NAME</c>.</summary>
    public void Say(string name, string value) => Write($"{Word(name)}: {value}");

    /// <summary>A line that belongs to the one before.</summary>
    public void Add(string text) => Write("  " + text);

    /// <summary>Something that is wrong.</summary>
    public void Wrong(string text)
    {
        Problems++;
        Write($"  {Word("problem")}: {text}");
    }

    /// <summary>Something that is wrong.</summary>
    public void Wrong(Message problem) => Wrong(texts.Format(problem));

    private void Write(string line) => output.Write(line + "\n");
}
