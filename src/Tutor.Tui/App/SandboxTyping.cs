using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>Keys that go into a field of a sandbox before they count as commands.</summary>
internal static class SandboxTyping
{
    /// <summary>What names of files and folders often have beside letters and digits.</summary>
    private const string FileMarks = "-_./~\\ +@,=()";

    private const int MostDigits = 10;
    private const int MostName = 200;

    /// <summary>What typing leads to; null when the key is not typed here.</summary>
    internal static Next? Type(Model model, Screen.Sandbox screen, string key) => screen.Dialog switch
    {
        SandboxDialog.Making making => TypeField(model, screen, making.Form, key),
        SandboxDialog.Asking asking => TypeAnswer(model, screen, asking, key),
        _ => null,
    };

    /// <summary>Puts pasted text where typed text would go; what does not belong there is refused.</summary>
    internal static Next Paste(Model model, string text)
    {
        Next next = model;
        foreach (char unit in text)
        {
            string key = unit == ' ' ? "Space" : unit.ToString();
            if (char.IsControl(unit)
                || next.Model.Screen is not Screen.Sandbox screen
                || Type(next.Model, screen, key) is not { } typed)
            {
                return model with { Notice = Message.Of("sandbox.paste") };
            }

            next = typed;
        }

        return next;
    }

    private static Next? TypeField(Model model, Screen.Sandbox screen, SandboxForm form, string key)
    {
        FieldText field = form[form.Focus];
        if (form.Focus == SandboxField.Flags)
        {
            return null;
        }

        if (field.IsFormula && key is ("Enter" or "Tab"))
        {
            var (computed, problem) =
                SandboxCompose.Evaluate(form, screen.Session.World, model.Settings.Relative);
            return Show(model, screen, new SandboxDialog.Making(computed)) with { Notice = problem };
        }

        FieldText? edited = field.IsFormula
            ? FieldKeys.WriteFormula(field, key)
            : FieldKeys.Erase(field, key) ?? Insert(form.Focus, field, key);
        return edited is null
            ? (Next?)null
            : Show(model, screen, new SandboxDialog.Making(form.With(form.Focus, edited)));
    }

    private static Next? TypeAnswer(Model model, Screen.Sandbox screen, SandboxDialog.Asking asking, string key)
    {
        string typed = key == "Space" ? " " : key;
        FieldText? edited = typed.Length == 1 && Takes(asking.For, typed[0])
            ? asking.Text.Insert(typed, MostName)
            : FieldKeys.Edit(asking.Text, key);
        return edited is null ? (Next?)null : Show(model, screen, asking with { Text = edited });
    }

    private static FieldText? Insert(SandboxField which, FieldText field, string key)
    {
        bool isEnd = which is SandboxField.Source or SandboxField.Destination;
        return key.Length != 1 ? null
            : isEnd && (char.IsAsciiHexDigit(key[0]) || key is "." or ":" or "[" or "]") ? field.Insert(key)
            : !isEnd && char.IsAsciiDigit(key[0])
                ? field.Text.Length < MostDigits ? field.Insert(key) : field
                : null;
    }

    private static bool Takes(SandboxQuestion question, char letter) => question switch
    {
        SandboxQuestion.Octets => char.IsAsciiDigit(letter),
        SandboxQuestion.Name => char.IsAsciiLetterOrDigit(letter) || letter == '-',
        SandboxQuestion.File => char.IsLetterOrDigit(letter) || FileMarks.Contains(letter),
    };

    private static Model Show(Model model, Screen.Sandbox screen, SandboxDialog dialog) =>
        SandboxUpdate.With(model, screen with { Dialog = dialog });
}
