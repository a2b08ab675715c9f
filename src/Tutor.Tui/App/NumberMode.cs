using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Tui.App;

/// <summary>Absolute and relative numbers.</summary>
internal static class NumberMode
{
    /// <summary>Switches; numbers that are being typed are converted.</summary>
    internal static Next Toggle(Model model)
    {
        bool relative = !model.Settings.Relative;
        Model next = model with
        {
            Settings = model.Settings with { Relative = relative },
            Notice = Message.Of(relative ? "notice.relative" : "notice.absolute"),
        };
        return next.Screen is Screen.InLesson { Activity: Activity.Exercising { Editor: var editor } } screen
            ? LessonUpdate.With(next, screen, new Activity.Exercising(Convert(editor, relative)))
            : next;
    }

    private static ExerciseEditor Convert(ExerciseEditor editor, bool relative)
    {
        foreach (MoveField field in new[] { MoveField.Seq, MoveField.Ack })
        {
            NumberFormat before = new(!relative, editor.Run.Turn.Side.World);
            string owner = before.Owner(editor.Run.Turn.Side.Host, field);
            if (before.Read(editor[field].Text, owner) is { } number)
            {
                string text = (before with { IsRelative = relative }).Write(number, owner);
                editor = editor.With(field, FieldText.Of(text));
            }
        }

        return editor;
    }
}
