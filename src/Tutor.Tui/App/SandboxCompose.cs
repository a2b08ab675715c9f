using System.Globalization;
using Tutor.Lessons.Formulas;
using Tutor.Study.Sandbox;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>Between the fields of a form and a segment.</summary>
internal static class SandboxCompose
{
    /// <summary>The form of a segment that a host sends, filled with what its TCP would send.</summary>
    internal static SandboxForm Begin(WorldState world, string host, bool relative) =>
        Fill(new SandboxForm(host), SandboxPrefill.Of(world, host), world, relative, host);

    /// <summary>The form of a forged segment to a host, in the name of the other one.</summary>
    internal static SandboxForm Forge(WorldState world, string target, bool relative)
    {
        string claimed = SandboxHosts.Other(target);
        SandboxForm form = new(null)
        {
            Source = FieldText.Of(SandboxHosts.EndOf(claimed).ToString()),
            Destination = FieldText.Of(SandboxHosts.EndOf(target).ToString()),
        };
        return Fill(form, SandboxPrefill.Forged(world, target), world, relative, claimed);
    }

    /// <summary>What the form makes: an action, or what is wrong and where.</summary>
    internal static (SandboxAction? Action, Message? Problem, SandboxField Field) Read(
        SandboxForm form, WorldState world, bool relative)
    {
        foreach (SandboxField field in form.Fields)
        {
            if (Problem(form, field) is { } problem)
            {
                return (null, problem, field);
            }
        }

        Segment segment = new()
        {
            Flags = form.Flags,
            Seq = Number(form, SandboxField.Seq, world, relative),
            Ack = Number(form, SandboxField.Ack, world, relative),
            DataLength = Count(form.Length) ?? 0,
            Window = Count(form.Window) ?? 0,
        };
        return form.Host is { } host
            ? (new SandboxAction.Write(host, segment), null, form.Focus)
            : (Forged(form, segment), null, form.Focus);
    }

    /// <summary>The form with the formula under the cursor computed, or why it cannot be.</summary>
    internal static (SandboxForm Form, Message? Problem) Evaluate(SandboxForm form, WorldState world, bool relative)
    {
        string text = form[form.Focus].Text[1..];
        FormulaParse own = FormulaParser.ParseLearner(text);
        FormulaParse sided = own.Formula is null ? FormulaParser.Parse(text) : own;
        if (sided.Formula is not { } formula)
        {
            return (form, own.Error?.Text ?? Message.Of("notice.formula-no-number"));
        }

        string speaker = Speaker(form);
        FormulaScope scope = new(world, null)
        {
            Learner = SandboxHosts.IsHost(speaker) ? new PlayedSide(world, speaker) : null,
        };
        FormulaResult result = FormulaEvaluator.Evaluate(formula, scope);
        NumberFormat format = new(relative, world);
        string? number = result.Value switch
        {
            FormulaValue.Sequence sequence => format.Write(sequence.Value, sequence.Owner),
            FormulaValue.Count { Value: >= 0 and <= uint.MaxValue } count => count.Value.ToString(),
            _ => null,
        };
        return number is null
            ? (form, result.Error ?? Message.Of("notice.formula-no-number"))
            : (form.With(form.Focus, FieldText.Of(number)), null);
    }

    /// <summary>The host whose numbers <c>seq</c> counts: the sender, or the one that a header claims.</summary>
    internal static string Speaker(SandboxForm form) => form.Host ?? Named(form.Source.Text);

    private static SandboxAction.Forge Forged(SandboxForm form, Segment segment) =>
        new(SandboxEnd.Read(form.Source.Text)!, SandboxEnd.Read(form.Destination.Text)!, segment);

    private static string Listener(SandboxForm form) =>
        form.Host is { } host ? SandboxHosts.Other(host) : Named(form.Destination.Text);

    private static string Named(string end) =>
        end == SandboxHosts.ClientEnd.ToString() ? SandboxHosts.Client
        : end == SandboxHosts.ServerEnd.ToString() ? SandboxHosts.Server
        : SandboxHosts.Intruder;

    private static SandboxForm Fill(
        SandboxForm form, Segment segment, WorldState world, bool relative, string speaker)
    {
        NumberFormat format = new(relative, world);
        string other = SandboxHosts.Other(speaker);
        return form with
        {
            Flags = segment.Flags,
            Seq = FieldText.Of(format.Write(segment.Seq, speaker)),
            Ack = FieldText.Of(segment.Has(TcpFlags.Ack) ? format.Write(segment.Ack, other) : ""),
            Length = FieldText.Of("0"),
            Window = FieldText.Of(segment.Window.ToString(CultureInfo.InvariantCulture)),
        };
    }

    private static Message? Problem(SandboxForm form, SandboxField field)
    {
        FieldText text = form[field];
        MessageArgument name = new MessageArgument.Word("field", Name(field));
        if (text.Text.Length == 0)
        {
            bool isNeeded = field != SandboxField.Flags
                && (field != SandboxField.Ack || form.Flags.HasFlag(TcpFlags.Ack));
            return isNeeded ? Message.Of("notice.field-empty", name) : null;
        }

        return field switch
        {
            SandboxField.Flags => null,
            SandboxField.Source or SandboxField.Destination => SandboxEnd.Read(text.Text) is null
                ? Message.Of("sandbox.bad-end", name)
                : null,
            SandboxField.Seq or SandboxField.Ack => uint.TryParse(text.Text, out _)
                ? null
                : Message.Of("notice.number-too-large", name, new MessageArgument.Count("most", uint.MaxValue)),
            SandboxField.Length or SandboxField.Window => Count(text) is null
                ? Message.Of("notice.number-too-large", name, new MessageArgument.Count("most", ushort.MaxValue))
                : null,
        };
    }

    private static SeqNumber Number(SandboxForm form, SandboxField field, WorldState world, bool relative)
    {
        string text = form[field].Text;
        string owner = field == SandboxField.Seq ? Speaker(form) : Listener(form);
        return text.Length == 0 ? default : new NumberFormat(relative, world).Read(text, owner) ?? default;
    }

    private static ushort? Count(FieldText field) =>
        ushort.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort count) ? count : null;

    /// <summary>The name of a field as it is in every language.</summary>
    internal static string Name(SandboxField field) => field switch
    {
        SandboxField.Flags => "flags",
        SandboxField.Seq => "seq",
        SandboxField.Ack => "ack",
        SandboxField.Length => "len",
        SandboxField.Window => "win",
        SandboxField.Source => "from",
        SandboxField.Destination => "to",
    };
}
