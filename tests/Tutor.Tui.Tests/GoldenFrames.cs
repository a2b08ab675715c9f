using System.Text.RegularExpressions;
using Tutor.Testing;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>Every screen as files that a reviewer can read.</summary>
public sealed partial class GoldenFrames
{
    public static TheoryData<string, int, int, bool> Pictures()
    {
        TheoryData<string, int, int, bool> pictures = [];
        foreach (Shot shot in Shot.All)
        {
            pictures.Add(shot.Name, 80, 24, true);
            pictures.Add(shot.Name, 80, 24, false);
            pictures.Add(shot.Name, 120, 40, true);
            pictures.Add(shot.Name, 160, 50, true);
        }

        string[] closer =
        [
            "exercise-wrong", "question-asked", "worked-asked", "fork-last", "list-new", "first-heard", "first-fork",
            "lab-asked", "lab-told-wrong", "lab-done", "queues-full", "sandbox-crossing",
        ];
        foreach (string name in closer)
        {
            pictures.Add(name, 60, 16, true);
            pictures.Add(name, 120, 40, false);
            pictures.Add(name, 160, 50, false);
        }

        string[] small =
        [
            "exercise-predict", "exercise-looking", "carry-mid", "step", "header", "exercise-all-flags", "hosts-watch",
            "hosts-exercise",
        ];
        foreach (string name in small)
        {
            pictures.Add(name, 60, 16, true);
        }

        pictures.Add("exercise-mid", 40, 10, true);
        return pictures;
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Screens_look_as_they_were_approved(string name, int columns, int rows, bool isAscii)
    {
        Stage stage = new(columns, rows);
        stage.With(new Settings { Ascii = isAscii });
        Shot.All.Single(shot => shot.Name == name).Go(stage);
        Golden.Match($"{name}-{columns}x{rows}{(isAscii ? "" : "-unicode")}", stage.Text);
    }

    [Fact]
    public void No_picture_holds_the_key_of_a_missing_text()
    {
        foreach ((string name, string text) in Golden.All())
        {
            Match missing = MissingText().Match(text);
            Assert.False(missing.Success, $"{name}: {missing.Value}");
        }
    }

    [GeneratedRegex(@"\[[A-Za-z]+\.[A-Za-z][A-Za-z.-]*\]")]
    private static partial Regex MissingText();
}
