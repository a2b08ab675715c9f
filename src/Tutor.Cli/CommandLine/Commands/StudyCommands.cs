using System.CommandLine;

namespace Tutor.Cli.CommandLine.Commands;

/// <summary><c>review</c>, <c>quiz LESSON</c> and <c>drill [LESSON]</c>: straight to what the list offers.</summary>
internal static class StudyCommands
{
    /// <summary>The commands.</summary>
    /// <param name="setting">What they are built from.</param>
    /// <param name="study">Opens the program there.</param>
    public static IEnumerable<Command> Of(CommandSetting setting, Func<ParseResult, string?, Opening, int> study)
    {
        Command review = setting.Command("review");
        review.SetAction(parsed => study(parsed, null, Opening.Review));
        yield return review;

        Argument<string> checkedLesson = new("LESSON") { Description = setting.Help("lesson") };
        Command quiz = setting.Command("quiz");
        quiz.Add(checkedLesson);
        quiz.SetAction(parsed => study(parsed, parsed.GetRequiredValue(checkedLesson), Opening.Check));
        yield return quiz;

        Argument<string?> drilled = new("LESSON")
        {
            Description = setting.Help("drilled-lesson"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command drill = setting.Command("drill");
        drill.Add(drilled);
        drill.SetAction(parsed => study(parsed, parsed.GetValue(drilled), Opening.Drill));
        yield return drill;
    }
}
