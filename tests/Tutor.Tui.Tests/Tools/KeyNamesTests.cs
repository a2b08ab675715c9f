using System.Text.RegularExpressions;
using Tutor.Lessons.Texts;
using Tutor.Tui.App;

namespace Tutor.Tui.Tests.Tools;

/// <summary>Sentences that name a key name the one that works.</summary>
public sealed partial class KeyNamesTests
{
    [Fact]
    public void A_sentence_names_the_learners_own_key()
    {
        Stage stage = new(120, 40);
        stage.With(stage.Model.Settings with
        {
            Keys = [new KeyRemap(Command.Hint, "H"), new KeyRemap(Command.LessonText, "Ctrl-t")],
        });
        string screen = stage.Open("handshake", "hs-client").Text;

        Assert.Contains("H: next hint", screen);
        Assert.DoesNotContain("h: next hint", screen);
    }

    [Fact]
    public void A_line_about_the_last_key_names_the_learners_own_key()
    {
        Stage stage = new();
        stage.With(stage.Model.Settings with { Keys = [new KeyRemap(Command.ShowMe, "Z")] });
        stage.Open("handshake", "hs-client").Press("h h h h h h h h h");

        Assert.Contains("Z makes the move for you.", stage.Text);
    }

    [Fact]
    public void A_key_of_the_screen_below_is_named_where_the_overlay_has_none()
    {
        Stage stage = new Stage().Press("P");

        Assert.Contains("leave with q", stage.Text);
    }

    [Fact]
    public void The_line_dialogue_names_the_word_to_type()
    {
        Assert.Equal("hint", Tutor.Tui.Plain.PlainWords.NameOf("Hint"));
        Assert.Equal("restart", Tutor.Tui.Plain.PlainWords.NameOf("Restart|Deal"));
    }

    [Theory]
    [InlineData(Languages.Source)]
    [InlineData(Languages.SimplifiedChinese)]
    public void Every_gap_for_a_key_names_commands(string language)
    {
        TextCatalogue texts = TextCatalogue.Load(language);
        string[] gaps =
        [
            .. texts.Keys.SelectMany(key => KeyGap().Matches(texts.Get(key))).Select(gap => gap.Groups[1].Value),
        ];

        Assert.True(gaps.Length > 40);
        Assert.All(
            gaps.SelectMany(gap => gap.Split('|')),
            name => Assert.True(Enum.TryParse<Command>(name, out _), name));
    }

    [GeneratedRegex(@"\{key:([^}]*)\}")]
    private static partial Regex KeyGap();
}
