using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

// What a careful reader would say of questions, hints and prose.
public static partial class FindingKinds
{
    private static EquatableArray<FindingKind> Linting =>
    [
        Warning("answer-literal", "The answer is a fixed number although the question has a scenario",
            "Write a formula such as server.iss + 1, so that the answer follows the numbers of the scenario."),
        Warning("code-wide", "A code block is wider than 76 columns", "Break the line: it is cut off at 80 columns."),
        Warning("hint-duplicate", "Two hints of an exercise say the same",
            "Say the second in other words, or take it out."),
        Warning("hint-is-answer", "The last hint gives the answer itself",
            "Show another connection worked through, with other numbers ({{server.iss + 250}}): the last hint helps "
            + "to find the answer, 'show me' gives it."),
        Warning("key-position", "The right option of every question is at the same place",
            "Learners find that out. Move some of them."),
        Note("misconception-unused", "Nothing exposes a misconception of the front matter",
            "Add an exercise in which it leads to a wrong move, an expect row or a feedback with its code, or a "
            + "question, or take it out of 'misconceptions:'."),
        Error("no-hint", "An exercise has no hint", "Add :::{hint} blocks, from a nudge to another instance worked."),
        Warning("objective-unused", "No exercise or question is for an objective",
            "Name it in the ':objective:' of an exercise or a question, or take it out of the front matter."),
        Error("option-duplicate", "Two options of a question say the same", "Change one of the two."),
        Error("option-feedback", "A wrong option does not say why it is wrong",
            "Put a quotation under the option: '  > Why it is wrong.'"),
        Warning("option-length", "The right option is much longer than all others",
            "Learners pick the longest. Shorten it, or say as much in the others."),
        Warning("option-of-above", "An option such as 'all of the above'",
            "It asks for logic and not for TCP, and options may be shuffled. Use 'multi', or say the option itself."),
        Note("page-long", "A stretch of text is longer than three screens",
            "Put something to do between, or begin a section with '##'."),
        Warning("question-negative", "The question asks for what is not so",
            "A 'not' is overlooked. Ask for what is so."),
        Warning("table-wide", "A table is wider than 76 columns", "Use fewer columns or shorter words."),
        Warning("task-long", "The task of an exercise takes more than two rows at 80 columns",
            "It scrolls away while the learner works. Say the rest in the text before the exercise."),
        Warning("template-braces", "A formula in the text has not two braces on each side",
            "Write {{server.iss + 1}}, all on one line: then the learner reads the number."),
    ];
}
