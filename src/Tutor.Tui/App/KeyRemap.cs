namespace Tutor.Tui.App;

/// <summary>A key of the learner's own for a command, in place of the letter that it has by default.</summary>
/// <param name="Command">The command.</param>
/// <param name="Key">The key's name (<see cref="Msg.Key"/>).</param>
public sealed record KeyRemap(Command Command, string Key);
