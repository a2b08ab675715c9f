using System.Globalization;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Cli.Checking;

/// <summary>Draws the pages of lessons as text, as a learner would first see them.</summary>
/// <param name="ascii">Frames from ASCII characters only.</param>
internal sealed class PagePictures(bool ascii)
{
    private const string Next = "n";

    /// <summary>Every page of every lesson of a pack: the name of a file, and the picture.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="size">The size of the screen.</param>
    public IEnumerable<(string Name, string Text)> Of(Pack pack, ScreenSize size)
    {
        Library library = new(pack);
        for (int i = 0; i < pack.Lessons.Count; i++)
        {
            Model start = new()
            {
                Library = library,
                Texts = TextCatalogue.English,
                Screen = new Screen.LessonList(i),
                Settings = new Settings { Ascii = ascii },
                Size = size,
            };
            foreach ((string Name, string Text) picture in OfLesson(LessonListUpdate.Open(start, i).Model, size))
            {
                yield return picture;
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> OfLesson(Model model, ScreenSize size)
    {
        while (model is { Screen: Screen.InLesson lesson, Overlays.IsEmpty: true })
        {
            string page = (lesson.At + 1).ToString("00", CultureInfo.InvariantCulture);
            string name = $"{lesson.Lesson.Id}-{page}-{size.Columns}x{size.Rows}.txt";
            yield return (name, Screens.Render(model).Frame.Cells.ToText() + "\n");
            if (lesson.At == lesson.Pages.Count - 1)
            {
                yield break;
            }

            model = Update.Of(model, new Msg.Key(Next)).Model;
        }
    }
}
