using Tutor.Tui.App;

namespace Tutor.Tui.Tests;

/// <summary>A field of text: what is seen as one character comes, goes and is passed as one.</summary>
public sealed class FieldTextTests
{
    private const string Smile = "\U0001F600";
    private const string Accented = "e\u0301";

    [Theory]
    [InlineData(Smile)]
    [InlineData(Accented)]
    public void A_character_of_several_units_is_erased_and_passed_as_one(string character)
    {
        FieldText field = FieldText.Of("a" + character);

        Assert.Equal("a", field.Backspace().Text);
        Assert.Equal(1, field.Move(-1).Caret);
        Assert.Equal("a", field.Move(-1).Delete().Text);
        Assert.Equal(field.Caret, field.Move(-1).Move(1).Caret);
    }

    [Fact]
    public void Text_that_is_too_long_is_cut_between_characters()
    {
        FieldText field = FieldText.Of("abc").Insert("d" + Smile, 5);

        Assert.Equal("abcd", field.Text);
        Assert.Equal(4, field.Caret);
    }

    [Fact]
    public void The_filter_takes_back_a_character_of_two_units_with_one_key()
    {
        Stage stage = new Stage().Press("/");
        stage.Send(new Msg.Key(Smile));
        stage.Press("Backspace");

        Assert.Equal("", Assert.IsType<Screen.LessonList>(stage.Model.Screen).Filter!.Text);
    }

    [Fact]
    public void A_paste_into_the_filter_is_cut_between_characters()
    {
        Stage stage = new Stage().Press("/");
        stage.Send(new Msg.Paste(new string('x', FieldText.MaxLength - 1) + Smile));

        Assert.Equal(
            new string('x', FieldText.MaxLength - 1),
            Assert.IsType<Screen.LessonList>(stage.Model.Screen).Filter!.Text);
    }
}
