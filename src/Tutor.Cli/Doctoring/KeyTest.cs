using System.Text;
using Tutor.Cli.FullScreen;
using Tutor.Lessons.Texts;
using Tutor.Terminal;

namespace Tutor.Cli.Doctoring;

/// <summary>Shows what each key press is read as, so that one sees which keys a terminal keeps for itself.</summary>
/// <param name="host">The terminal, taken.</param>
/// <param name="texts">The program's texts.</param>
internal sealed class KeyTest(TerminalHost host, TextCatalogue texts)
{
    private const string End = "Ctrl-c";

    private readonly List<string> seen = [];

    /// <summary>Runs until Ctrl-C.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        while (true)
        {
            host.Present(Draw());
            switch (host.Next())
            {
                case HostEvent.Terminated ended:
                    return ended.ExitCode;
                case HostEvent.Input { What: TerminalInput.KeyPressed pressed } when KeyNames.Of(pressed) == End:
                    return ExitCode.Success;
                case HostEvent.Input input:
                    seen.Add(Say(input.What));
                    break;
            }
        }
    }

    private Frame Draw()
    {
        CellBuffer cells = new(host.Size);
        int row = 0;
        foreach (string line in TextWrap.Lines(texts.Get("doctor.keys-what"), Math.Max(10, host.Size.Columns - 2)))
        {
            cells.Put(1, row++, line, Style.Bold);
        }

        int room = Math.Max(0, host.Size.Rows - row - 1);
        int first = Math.Max(0, seen.Count - room);
        for (int i = first; i < seen.Count; i++)
        {
            cells.Put(1, row + 1 + i - first, seen[i], Style.Default);
        }

        return new Frame(cells);
    }

    private string Say(TerminalInput input) => input switch
    {
        TerminalInput.KeyPressed pressed => KeyNames.Of(pressed) + CodeOf(pressed.Text),
        TerminalInput.MouseUsed mouse => $"{texts.Get("doctor.mouse")} {mouse.Action} {mouse.X + 1} {mouse.Y + 1}",
        TerminalInput.Pasted pasted => $"{texts.Get("doctor.paste")} {pasted.Text.Length}",
        _ => texts.Get("doctor.reply"),
    };

    private static string CodeOf(Rune rune) => rune.Value == 0 ? "" : $"   U+{rune.Value:X4}";
}
