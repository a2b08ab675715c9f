using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tui.View.Exercising;

namespace Tutor.Tui.App;

/// <summary>Absolute, relative and symbolic numbers.</summary>
internal static class NumberMode
{
    /// <summary>The name of the setting.</summary>
    internal const string SettingName = "numbers";

    /// <summary>Switches to the next style; numbers that stand in fields are converted.</summary>
    internal static Next Toggle(Model model) => To(model, NumberFormat.StyleOf(model) switch
    {
        NumberStyle.Absolute => NumberStyle.Relative,
        NumberStyle.Relative when NumberFormat.HasSums(model) => NumberStyle.Symbolic,
        NumberStyle.Relative or NumberStyle.Symbolic => NumberStyle.Absolute,
    });

    /// <summary>Switches to that style and keeps it for the next time, unless the screen has one style only.</summary>
    internal static Next To(Model model, NumberStyle style)
    {
        if (style != NumberStyle.Absolute
            && model.Screen is Screen.InLesson { Activity: Activity.Exercising { Editor.Run: var run } }
            && Spoilers.IsInitialAsked(run))
        {
            return model with { Notice = Message.Of("notice.absolute-only") };
        }

        Model next = Chosen(model, style) with
        {
            Notice = Message.Of(style switch
            {
                NumberStyle.Absolute => "notice.absolute",
                NumberStyle.Relative => "notice.relative",
                NumberStyle.Symbolic => "notice.symbolic",
            }),
        };
        return Next.Of(next).And(new Cmd.KeepSetting(SettingName, Setting.Find(SettingName)!.Get(next.Settings)));
    }

    /// <summary>The same model with that style chosen; numbers that stand in fields are converted.</summary>
    internal static Model Chosen(Model model, NumberStyle style)
    {
        Model next = model with { Settings = model.Settings with { Numbers = style } };
        return next.Screen is Screen.InLesson { Activity: Activity.Exercising { Editor: var editor } } screen
            ? LessonUpdate.With(next, screen, new Activity.Exercising(Convert(editor, model, next)))
            : next;
    }

    private static ExerciseEditor Convert(ExerciseEditor editor, Model before, Model after)
    {
        foreach (MoveField field in new[] { MoveField.Seq, MoveField.Ack })
        {
            NumberFormat old = NumberFormat.For(before, editor.Run.Turn.Side.World);
            string owner = old.Owner(editor.Run.Turn.Side.Host, field);
            FieldText text = editor[field];
            if (old.Read(text.Text, owner) is { } number)
            {
                string written = NumberFormat.For(after, editor.Run.Turn.Side.World).Write(number, owner);
                editor = editor.With(field, FieldText.Of(written) with { Source = text.Source });
            }
        }

        return editor;
    }
}
