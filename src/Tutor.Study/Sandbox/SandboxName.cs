namespace Tutor.Study.Sandbox;

/// <summary>The names under which sandboxes are kept.</summary>
public static class SandboxName
{
    /// <summary>The longest name.</summary>
    public const int MostLetters = 40;

    /// <summary>The name under which the program itself keeps what was open last.</summary>
    public const string Last = "autosave";

    /// <summary>
    /// True for 1 to <see cref="MostLetters"/> of a-z, 0-9 and the hyphen, which is not the first: a name that no file
    /// system and no path can take for something else.
    /// </summary>
    public static bool IsGood(string name)
    {
        if (name.Length is 0 or > MostLetters || name[0] == '-')
        {
            return false;
        }

        foreach (char letter in name)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
            {
                return false;
            }
        }

        return true;
    }
}
