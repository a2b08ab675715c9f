using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>
/// The keys as texts name them: the learner's own where there are such, and F-keys where letters do not arrive.
/// </summary>
internal sealed class KeyNames(Model model)
{
    private EquatableArray<Binding>? top;
    private EquatableArray<Binding>? under;

    /// <summary>
    /// The key of a command, or of the first of several (<c>Restart|Deal</c>) that works here: on what lies on top,
    /// else on the screen below it. Where none works, the learner's key for it, else its word.
    /// </summary>
    /// <param name="names">The names of <see cref="Command"/>, with a bar between them.</param>
    internal string Of(string names)
    {
        Command[] commands = [.. names.Split('|').Select(Enum.Parse<Command>)];
        foreach (Command command in commands)
        {
            if (Named(top ??= Keymap.Of(model), command) is { } key)
            {
                return key;
            }
        }

        foreach (Command command in model.Top is null ? [] : commands)
        {
            if (Named(under ??= Keymap.Of(model with { Overlays = [] }), command) is { } key)
            {
                return key;
            }
        }

        return model.Settings.Keys.FirstOrDefault(own => commands.Contains(own.Command))?.Key
            ?? model.Texts.Get("key." + commands[0]);
    }

    /// <summary>
    /// The key as it is shown: no letter while letters are typed, or in languages whose input methods keep them.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="keys">All bindings that work now.</param>
    /// <param name="binding">The one to name.</param>
    internal static string Shown(Model model, EquatableArray<Binding> keys, Binding binding)
    {
        bool isText = TextEntry.IsOpen(model)
            || TextEntry.IsFormula(model)
            || Languages.HasInputMethod(model.Texts.Language);
        if (binding.Key.Length > 1 || !isText)
        {
            return binding.Key;
        }

        return binding.FunctionKey ?? LongKey(keys, binding.Command) ?? binding.Key;
    }

    private static string? LongKey(EquatableArray<Binding> keys, Command command)
    {
        foreach (Binding binding in keys)
        {
            if (binding.Command == command && binding.Key.Length > 1)
            {
                return binding.Key;
            }
        }

        return null;
    }

    private string? Named(EquatableArray<Binding> keys, Command command) =>
        keys.FirstOrDefault(binding => binding.Command == command) is { } found ? Shown(model, keys, found) : null;
}
