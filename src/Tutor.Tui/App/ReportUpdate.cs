using Tutor.Lessons.Packs;

namespace Tutor.Tui.App;

/// <summary>A report about what is on the screen, for whoever can mend it.</summary>
internal static class ReportUpdate
{
    internal static Next Run(Model model, Overlay.Reporting reporting, Command command) =>
        command == Command.WriteReport ? Write(Overlays.Pop(model), reporting.Comment) : model;

    /// <summary>Asks for the file with what the model knows.</summary>
    internal static Next Write(Model model, string comment)
    {
        Screen.InLesson? lesson = model.Screen as Screen.InLesson;
        string about = lesson is null ? "program"
            : lesson.Page.ItemId.Length > 0 ? $"{lesson.Lesson.Id}-{lesson.Page.ItemId}"
            : lesson.Lesson.Id;
        Pack? pack = lesson?.From.Pack;
        return Next.Of(model).And(new Cmd.Report(about, ReportText.Of(model, comment), pack));
    }

    internal static Model Written(Model model, Msg.Reported reported) =>
        Overlays.Raise(model, new Overlay.Reported(reported.Path, reported.Text, 0));

    internal static Next RunWritten(Model model, Overlay.Reported reported, Command command) =>
        command == Command.Copy
            ? Next.Of(model).And(new Cmd.Copy(reported.Text))
            : Scrolling.Over(model, reported, command);
}
