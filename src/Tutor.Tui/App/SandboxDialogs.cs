using System.Globalization;
using Tutor.Lessons.Exchange;
using Tutor.Lessons.Exchange.Traces;
using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.App;

/// <summary>What a sandbox asks for before it goes on.</summary>
internal static class SandboxDialogs
{
    /// <summary>What can be exported, and how such a file ends.</summary>
    internal static readonly (ExportFormat Format, string Name, string Ending)[] Formats =
    [
        (ExportFormat.Mermaid, "mermaid", "mmd"),
        (ExportFormat.Packetdrill, "packetdrill", "pkt"),
        (ExportFormat.Text, "text", "txt"),
    ];

    private const string UsualFile = "tcptutor-sandbox";

    internal static Next Run(Model model, Screen.Sandbox screen, SandboxDialog dialog, Command command) =>
        dialog switch
        {
            SandboxDialog.Making making => RunForm(model, screen, making.Form, command),
            SandboxDialog.Asking asking => command == Command.Open ? Answer(model, screen, asking) : model,
            _ => RunList(model, screen, dialog, command),
        };

    /// <summary>Puts the cursor on a row or a field that was clicked; a second click runs a row.</summary>
    internal static Next Click(Model model, Screen.Sandbox screen, SandboxDialog dialog, int row) => dialog switch
    {
        SandboxDialog.Making { Form: var form } when row < form.Fields.Length => SandboxUpdate.With(
            model, screen with { Dialog = new SandboxDialog.Making(form with { Focus = form.Fields[row] }) }),
        SandboxDialog.Making or SandboxDialog.Asking => model,
        _ => Selected(dialog) == row
            ? RunList(model, screen, dialog, Command.Open)
            : Select(model, screen, dialog, row),
    };

    /// <summary>The row of a list that the cursor is on; 0 where there is no list.</summary>
    internal static int Selected(SandboxDialog dialog) => dialog switch
    {
        SandboxDialog.Starts starts => starts.Selected,
        SandboxDialog.Rules rules => rules.Selected,
        SandboxDialog.Kept kept => kept.Selected,
        SandboxDialog.Formats formats => formats.Selected,
        _ => 0,
    };

    /// <summary>How many rows a list has.</summary>
    internal static int Count(SandboxDialog dialog) => dialog switch
    {
        SandboxDialog.Starts => 1 + Enum.GetValues<SandboxPreset>().Length,
        SandboxDialog.Rules => Profiles.All.Count + PolicySwitch.All.Count,
        SandboxDialog.Kept kept => kept.Names.Count,
        SandboxDialog.Formats => Formats.Length,
        _ => 0,
    };

    /// <summary>The segment of a form, put on the wire; or the cursor on the field that is wrong.</summary>
    internal static Next Send(Model model, Screen.Sandbox screen, SandboxForm form)
    {
        var (action, problem, field) =
            SandboxCompose.Read(form, screen.Session.World, model.Settings.Relative);
        return action is null
            ? Show(model, screen, new SandboxDialog.Making(form with { Focus = field })) with { Notice = problem }
            : SandboxUpdate.Do(model, screen with { Dialog = null }, action);
    }

    /// <summary>An export as something to be written.</summary>
    internal static Next Export(Model model, Screen.Sandbox screen, ExportFormat format, string file)
    {
        ExportResult result = TraceExport.Of(
            "sandbox",
            screen.Name.Length > 0 ? screen.Name : SandboxName.Last,
            screen.Acting,
            screen.Shown.World,
            format);
        Model closed = SandboxUpdate.With(model, screen with { Dialog = null });
        return Next.Of(closed).And(new Cmd.Sandbox(new SandboxErrand.Export(file, result.Text ?? "")));
    }

    /// <summary>A sandbox as something to be kept, when its name is good.</summary>
    internal static Next Save(Model model, Screen.Sandbox screen, string name)
    {
        if (!SandboxName.IsGood(name) || name == SandboxName.Last)
        {
            return model with { Notice = Message.Of("sandbox.bad-name") };
        }

        Model named = SandboxUpdate.With(model, screen with { Dialog = null, Name = name });
        string text = SandboxFile.Write(screen.Session);
        return Next.Of(named).And(new Cmd.Sandbox(new SandboxErrand.Save(name, text)));
    }

    private static Next RunList(Model model, Screen.Sandbox screen, SandboxDialog dialog, Command command) =>
        command switch
        {
            Command.Open => Choose(model, screen, dialog),
            Command.Up => Select(model, screen, dialog, Selected(dialog) - 1),
            Command.Down => Select(model, screen, dialog, Selected(dialog) + 1),
            Command.PageUp => Select(model, screen, dialog, Selected(dialog) - 8),
            Command.PageDown => Select(model, screen, dialog, Selected(dialog) + 8),
            Command.Top => Select(model, screen, dialog, 0),
            Command.Bottom => Select(model, screen, dialog, int.MaxValue),
            Command.LeftHost => SandboxUpdate.With(model, screen with { Acting = SandboxHosts.Client }),
            Command.RightHost => SandboxUpdate.With(model, screen with { Acting = SandboxHosts.Server }),
            _ => model,
        };

    private static Next Select(Model model, Screen.Sandbox screen, SandboxDialog dialog, int row)
    {
        int at = Math.Clamp(row, 0, Count(dialog) - 1);
        return Show(model, screen, dialog switch
        {
            SandboxDialog.Starts starts => starts with { Selected = at },
            SandboxDialog.Rules rules => rules with { Selected = at },
            SandboxDialog.Kept kept => kept with { Selected = at },
            SandboxDialog.Formats formats => formats with { Selected = at },
            _ => dialog,
        });
    }

    private static Next Choose(Model model, Screen.Sandbox screen, SandboxDialog dialog) => dialog switch
    {
        SandboxDialog.Starts { Selected: 0 } => SandboxUpdate.Begin(model, screen, screen.Session.Start),
        SandboxDialog.Starts starts => SandboxUpdate.Begin(
            model, screen, screen.Session.Start with { Preset = (SandboxPreset)(starts.Selected - 1) }),
        SandboxDialog.Rules rules => SandboxUpdate.Do(model, screen, Rule(screen, rules.Selected)),
        SandboxDialog.Kept kept => Next.Of(SandboxUpdate.With(model, screen with { Dialog = null }))
            .And(new Cmd.Sandbox(new SandboxErrand.Read(kept.Names[kept.Selected], false))),
        SandboxDialog.Formats formats => AskFile(model, screen, formats.Selected),
        _ => model,
    };

    private static SandboxAction Rule(Screen.Sandbox screen, int row)
    {
        if (row < Profiles.All.Count)
        {
            return new SandboxAction.Follow(screen.Acting, Profiles.All[row].Profile);
        }

        PolicySwitch chosen = PolicySwitch.All[row - Profiles.All.Count];
        Policy policy = screen.Session.World[screen.Acting].Tcb.Policy;
        return new SandboxAction.Choose(screen.Acting, chosen.Name, !chosen.IsOn(policy));
    }

    private static Next AskFile(Model model, Screen.Sandbox screen, int row)
    {
        (ExportFormat format, _, string ending) = Formats[row];
        string name = screen.Name.Length > 0 ? screen.Name : UsualFile;
        FieldText file = FieldText.Of($"{name}.{ending}");
        return Show(model, screen, new SandboxDialog.Asking(SandboxQuestion.File, file) { Format = format });
    }

    private static Next Answer(Model model, Screen.Sandbox screen, SandboxDialog.Asking asking)
    {
        string text = asking.Text.Text.Trim();
        if (text.Length == 0)
        {
            return model with { Notice = Message.Of("sandbox.type-first") };
        }

        return asking.For switch
        {
            SandboxQuestion.Octets => SandboxUpdate.Do(
                model,
                screen with { Dialog = null },
                new SandboxAction.Call(screen.Acting, SandboxCall.Send, Octets(text))),
            SandboxQuestion.Name => Save(model, screen, text),
            SandboxQuestion.File => Export(model, screen, asking.Format, text),
        };
    }

    /// <summary>What is no number is 0, which is refused with a word.</summary>
    private static uint Octets(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint octets) ? octets : 0;

    private static Next RunForm(Model model, Screen.Sandbox screen, SandboxForm form, Command command)
    {
        return command switch
        {
            Command.Send => Send(model, screen, form),
            Command.NextField => To(form.Move(1)),
            Command.PreviousField => To(form.Move(-1)),
            Command.Left => To(form.Sideways(-1)),
            Command.Right => To(form.Sideways(1)),
            Command.Formula => To(form.With(form.Focus, FieldText.Of("="))),
            _ => FlagOf(form, command) is { } flag
                ? To(form with { Flags = form.Flags ^ flag, FocusedFlag = flag })
                : model,
        };

        Next To(SandboxForm next) => Show(model, screen, new SandboxDialog.Making(next));
    }

    private static TcpFlags? FlagOf(SandboxForm form, Command command) => command switch
    {
        Command.ToggleSyn => TcpFlags.Syn,
        Command.ToggleAck => TcpFlags.Ack,
        Command.ToggleFin => TcpFlags.Fin,
        Command.ToggleRst => TcpFlags.Rst,
        Command.TogglePsh => TcpFlags.Psh,
        Command.ToggleUrg => TcpFlags.Urg,
        Command.ToggleFocused => form.FocusedFlag,
        _ => null,
    };

    private static Model Show(Model model, Screen.Sandbox screen, SandboxDialog dialog) =>
        SandboxUpdate.With(model, screen with { Dialog = dialog });
}
