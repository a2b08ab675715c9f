using System.Text;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>
/// The learner's own keys. A key takes the place of the letter that a command has; arrows, Enter, Tab, Esc and F-keys
/// always go on working, so that nobody can lock themselves out.
/// </summary>
public static class KeyRemaps
{
    /// <summary>Keys that work everywhere, and that keep the program usable.</summary>
    private static readonly string[] Reserved = ["?", ":", "Ctrl-p", "Ctrl-c", "Ctrl-z", "F1", "F10"];

    /// <summary>
    /// True for a name that a key can be given: one character that is no digit and no space, or <c>Ctrl-</c> or
    /// <c>Alt-</c> with a small letter, or <c>F1</c> to <c>F12</c>, also with <c>Shift-</c>.
    /// </summary>
    public static bool IsKey(string name)
    {
        if (IsCharacter(name))
        {
            return !char.IsDigit(name, 0) && !char.IsWhiteSpace(name, 0);
        }

        string bare = Cut(name, "Shift-");
        bool isFunction = bare.Length is 2 or 3 && bare[0] == 'F' && int.TryParse(bare.AsSpan(1), out int number)
            && number is >= 1 and <= 12 && bare[1] != '0';
        string letter = name.StartsWith("Ctrl-", StringComparison.Ordinal) ? name[5..] : Cut(name, "Alt-");
        return isFunction || (letter.Length == 1 && letter != name && char.IsAsciiLetterLower(letter[0]));
    }

    /// <summary>True when a key does the same everywhere and cannot be given another meaning.</summary>
    public static bool IsReserved(string key) => Reserved.Contains(key, StringComparer.Ordinal);

    /// <summary>
    /// Gives the bindings of a screen the learner's keys. A key that another command has here stays that command's.
    /// </summary>
    internal static void Apply(List<Binding> keys, EquatableArray<KeyRemap> remaps)
    {
        List<(int At, KeyRemap Remap)> wanted = [];
        foreach (KeyRemap remap in remaps)
        {
            if (keys.FindIndex(binding => binding.Command == remap.Command) is >= 0 and var first)
            {
                int letter = keys.FindIndex(binding => binding.Command == remap.Command && IsCharacter(binding.Key));
                wanted.Add((letter < 0 ? ~first : letter, remap));
            }
        }

        while (wanted.FindIndex(one => IsTaken(keys, wanted, one.Remap)) is >= 0 and var clash)
        {
            wanted.RemoveAt(clash); // Its default stays, which may take the key of another one.
        }

        foreach ((int at, KeyRemap remap) in wanted.OrderByDescending(one => one.At < 0 ? ~one.At : one.At))
        {
            if (at < 0)
            {
                keys.Insert(~at + 1, new Binding(remap.Key, null, remap.Command, 0));
            }
            else
            {
                keys[at] = keys[at] with { Key = remap.Key };
            }
        }
    }

    /// <summary>The remaps that do not work on a screen, since another command has the key there.</summary>
    /// <param name="defaults">The bindings of the screen as they are by default.</param>
    /// <param name="remapped">The same bindings with the learner's keys.</param>
    /// <param name="remaps">The learner's keys.</param>
    internal static IEnumerable<KeyClash> Clashes(
        EquatableArray<Binding> defaults, EquatableArray<Binding> remapped, EquatableArray<KeyRemap> remaps)
    {
        foreach (KeyRemap remap in remaps.AsEnumerable())
        {
            bool isHere = defaults.Any(binding => binding.Command == remap.Command);
            Binding? owner = remapped.FirstOrDefault(binding =>
                binding.Key == remap.Key || binding.FunctionKey == remap.Key);
            if (isHere && owner is not null && owner.Command != remap.Command)
            {
                yield return new KeyClash(remap.Key, remap.Command, owner.Command);
            }
        }
    }

    private static bool IsTaken(List<Binding> keys, List<(int At, KeyRemap Remap)> wanted, KeyRemap remap)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            bool isKeyFree = wanted.Exists(one => one.At == i);
            bool hasKey = (keys[i].Key == remap.Key && !isKeyFree) || keys[i].FunctionKey == remap.Key;
            if (hasKey)
            {
                return true;
            }
        }

        return wanted.Exists(one => one.Remap.Key == remap.Key && one.Remap != remap);
    }

    private static bool IsCharacter(string name) =>
        name.Length > 0 && Rune.TryGetRuneAt(name, 0, out Rune rune) && rune.Utf16SequenceLength == name.Length
        && !Rune.IsControl(rune);

    private static string Cut(string name, string start) =>
        name.StartsWith(start, StringComparison.Ordinal) ? name[start.Length..] : name;
}

/// <summary>A key of the learner's own that is another command's somewhere.</summary>
/// <param name="Key">The key.</param>
/// <param name="Wanted">The command that was to have it.</param>
/// <param name="Owner">The command that keeps it.</param>
public sealed record KeyClash(string Key, Command Wanted, Command Owner);
