using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Tui.App;
using Tutor.Tui.Plain;

namespace Tutor.Tui.Tests.Plain;

/// <summary>A line dialogue over some lessons of the core pack, or another pack, and everything that it saved.</summary>
internal sealed class Dialogue
{
    private PlainReply _reply;

    internal Dialogue(LearnerProgress? progress = null, Pack? pack = null)
    {
        Library library = new(pack ?? SmallCore.Load());
        _reply = PlainDialogue.Begin(new Model
        {
            Library = library,
            Texts = TextCatalogue.English,
            Book = ProgressBook.Empty.With(PackId.Core, progress ?? LearnerProgress.None),
            Screen = LessonListUpdate.At(library, ""),
            Seed = 7,
        });
    }

    /// <summary>Goes on from a screen.</summary>
    internal Dialogue(Model model) => _reply = new PlainReply(model, "", []);

    internal string Text => _reply.Text;

    internal Model Model => _reply.Model;

    /// <summary>The question that is asked.</summary>
    internal QuestionRun Question => ((Activity.Answering)((Screen.InLesson)Model.Screen).Activity).Run;

    internal List<ProgressEntry> Saved { get; } = [];

    internal List<Cmd> Commands { get; } = [];

    /// <summary>Opens a lesson by its number in the list.</summary>
    internal string Open(string lesson) => Say($"{Model.Library.Find(lesson) + 1}");

    /// <summary>Types a line and gives the answer.</summary>
    internal string Say(string line)
    {
        _reply = PlainDialogue.Answer(_reply.Model, line);
        foreach (Cmd command in _reply.Commands)
        {
            Commands.Add(command);
            if (command is Cmd.Save save)
            {
                Saved.Add(save.Entry);
            }
        }

        return _reply.Text;
    }
}
