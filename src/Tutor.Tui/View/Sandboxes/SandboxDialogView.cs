using Tutor.Study.Sandbox;
using Tutor.Tcp.State;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Sandboxes;

/// <summary>What a sandbox asks for before it goes on.</summary>
internal static class SandboxDialogView
{
    internal static void Draw(Sheet sheet, Rect frame, Screen.Sandbox screen, SandboxDialog dialog)
    {
        switch (dialog)
        {
            case SandboxDialog.Making making:
                SandboxFormView.Draw(sheet, frame, screen, making.Form);
                break;
            case SandboxDialog.Asking asking:
                DrawQuestion(sheet, frame, screen, asking);
                break;
            default:
                DrawList(sheet, frame, dialog, [.. Rows(sheet, screen, dialog)], Title(sheet, screen, dialog));
                break;
        }
    }

    private static string Title(Sheet sheet, Screen.Sandbox screen, SandboxDialog dialog) => dialog switch
    {
        SandboxDialog.Starts => sheet.Words["sandbox.starts"],
        SandboxDialog.Rules => sheet.Words.Fill("sandbox.rules", ("host", Words.Title(screen.Acting))),
        SandboxDialog.Kept => sheet.Words["sandbox.kept"],
        _ => sheet.Words["sandbox.formats"],
    };

    private static IEnumerable<string> Rows(Sheet sheet, Screen.Sandbox screen, SandboxDialog dialog) => dialog switch
    {
        SandboxDialog.Starts =>
        [
            sheet.Words["sandbox.start-again"],
            .. Enum.GetValues<SandboxPreset>().Select(each => sheet.Words["sandbox.start-" + SandboxWords.Of(each)]),
        ],
        SandboxDialog.Rules => Rules(sheet, screen),
        SandboxDialog.Kept kept => kept.Names,
        _ => SandboxDialogs.Formats.Select(each => sheet.Words["sandbox.format-" + each.Name]),
    };

    private static IEnumerable<string> Rules(Sheet sheet, Screen.Sandbox screen)
    {
        Policy policy = screen.Shown.World[screen.Acting].Tcb.Policy;
        foreach (Policy profile in Profiles.All.AsEnumerable())
        {
            string key = profile.Profile == policy.Profile ? "sandbox.profile-now" : "sandbox.profile-other";
            yield return sheet.Words.Fill(key, ("profile", profile.Profile));
        }

        foreach (PolicySwitch each in PolicySwitch.All.AsEnumerable())
        {
            yield return sheet.Words.Fill(
                each.IsOn(policy) ? "sandbox.switch-on" : "sandbox.switch-off",
                ("name", TextWidth.Pad(each.Name, 18)),
                ("says", sheet.Words["sandbox.policy." + each.Name]));
        }
    }

    private static void DrawList(Sheet sheet, Rect frame, SandboxDialog dialog, List<string> rows, string title)
    {
        Rect room = sheet.Pane(frame, title);
        int selected = Math.Clamp(SandboxDialogs.Selected(dialog), 0, Math.Max(0, rows.Count - 1));
        int top = Scroll.Reveal(0, selected, rows.Count, room.Height);
        for (int i = 0; i < room.Height && top + i < rows.Count; i++)
        {
            bool isSelected = top + i == selected;
            string text = sheet.Cut(rows[top + i], room.Width - 3);
            sheet.Put(room.X, room.Y + i, isSelected ? "> " : "  ", sheet.Theme.Strong);
            sheet.Put(
                room.X + 2,
                room.Y + i,
                isSelected ? TextWidth.Pad(text, room.Width - 3) : text,
                isSelected ? sheet.Theme.Focus : sheet.Theme.Plain);
            sheet.Hit(new Rect(room.X, room.Y + i, room.Width, 1), new Hit.Row(top + i));
        }

        sheet.Cursor(room.X, room.Y + selected - top);
        sheet.More(frame, top, Scroll.Below(top, rows.Count, room.Height));
    }

    private static void DrawQuestion(Sheet sheet, Rect frame, Screen.Sandbox screen, SandboxDialog.Asking asking)
    {
        string key = asking.For switch
        {
            SandboxQuestion.Octets => "octets",
            SandboxQuestion.Name => "name",
            SandboxQuestion.File => "file",
        };
        Rect room = sheet.Pane(frame, sheet.Words.Fill("sandbox.ask-" + key, ("host", screen.Acting)));
        List<TextRow> about = [.. Words.Wrap(sheet.Words["sandbox.about-" + key], room.Width, sheet.Theme.Plain)];
        sheet.Put(room, about);
        Position at = FieldPart.DrawField(
            sheet.Cells,
            new Rect(room.X, room.Y + Math.Min(about.Count + 1, room.Height - 1), Math.Min(64, room.Width), 1),
            sheet.Look,
            "",
            new TextFieldState(asking.Text.Text, asking.Text.Caret),
            FieldState.Focused);
        sheet.Cursor(at.X, at.Y);
    }
}
