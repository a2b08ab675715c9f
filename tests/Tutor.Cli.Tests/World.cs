using System.Text;

namespace Tutor.Cli.Tests;

/// <summary>Surroundings that a test can look into: no terminal, an own home, input that is given beforehand.</summary>
internal sealed class World : IDisposable
{
    private readonly TemporaryDirectory home = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public World()
    {
        Variables["HOME"] = home.Path;
        Variables["TERM"] = "xterm";
        Variables["LANG"] = "C.UTF-8";
    }

    public Dictionary<string, string> Variables { get; } = [];

    public string Output => output.ToString();

    public string Error => error.ToString();

    public string Log => home[".local/state/tcptutor/core.jsonl"];

    /// <summary>A file in the data directory.</summary>
    public string Data(string path) => home[".local/share/tcptutor/" + path];

    public bool IsInteractive { get; init; }

    public int Run(string input, params string[] args) => new TutorProgram(new Surroundings
    {
        Output = () => output,
        Error = () => error,
        Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        Variable = name => Variables.GetValueOrDefault(name),
        Now = () => 1000,
        Seed = () => 1,
        OpenTerminal = _ => null,
        IsInteractive = () => IsInteractive,
    }).Run(args);

    public void Dispose()
    {
        home.Dispose();
        output.Dispose();
        error.Dispose();
    }
}
