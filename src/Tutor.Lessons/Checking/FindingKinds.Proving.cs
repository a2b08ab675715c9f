using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

// What the engine proves or refutes.
public static partial class FindingKinds
{
    private static EquatableArray<FindingKind> Proving =>
    [
        Warning("blank-any", "A blank field is right whatever is put in",
            "The learner cannot get it wrong, so it teaches nothing. Take the field out of ':fade:' or ':blank:', or "
            + "start the exercise where the field matters."),
        Warning("blank-unused", "No segment of the exercise has the blank field",
            "A field that the segment does not have is skipped. Take it out of ':fade:' or ':blank:', or begin "
            + "earlier."),
        Error("expect-correct", "The correct set that is declared is not the one of the engine",
            "'correct:' lists every kind of segment that a conforming TCP may send there, by its flags. "
            + "'tcptutor check --sets' prints the set."),
        Warning("expect-edge", "A declared verdict does not hold with initial sequence numbers near 2^32",
            "Write the numbers of the row as formulas (server.iss+1), which go round the circle, and look for a "
            + "distance that is larger than the window."),
        Error("expect-place", "The learner never moves at the place of an expect table",
            "'at: after N' counts delivered segments. 'tcptutor check --sets' prints where the learner moves."),
        Error("expect-row", "The judge does not give the declared verdict",
            "Correct the verdict or the code of the row, or its numbers."),
        Error("goal-at-start", "An exercise is solved before the learner does anything",
            "Ask for more in ':goal:', or begin earlier with ':from:'."),
        Error("lab-claim", "The engine refutes a prediction of a lab",
            "Exactly one claim of ':claims:' has to hold after ':run:' seconds, and it is that of the option marked "
            + "[x]. Correct the mark, the claims, or ':set:'."),
        Error("lab-when", "A prediction of a lab is never asked",
            "Its ':when:' never holds with the knobs as ':start:' and the predictions before it set them. Correct it, "
            + "or leave it out."),
        Error("no-answer", "The answer of a question has no value at its place",
            "The formula names something that does not exist after so many segments. Look at ':at:' and ':scenario:'."),
        Error("predict-place", "A prediction stands behind the end of its worked example",
            "Ask earlier (':at:'), or let the example run further (':until:')."),
        Error("unsolvable", "The goal is not reached",
            "Played by the engine with right moves only, the connection does not get there. The message says how far "
            + "it came. Look at the applications (who opens, sends, closes; after 'close' data that arrives is "
            + "answered by RST, after 'half-close' it is read), at ':from:', ':goal:' and ':max-moves:'."),
    ];
}
