using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

// What concerns questions, drills, labs and captures.
public static partial class FindingKinds
{
    private static EquatableArray<FindingKind> OfQuestions =>
    [
        Error("answer-flags", "The declared flags are not those of the segment that the engine sends",
            "Correct 'answer:', 'at:' or the scenario. The engine's word counts."),
        Error("answer-state", "A declared state is not the one that the engine is in",
            "Correct 'answer:', 'at:' or the scenario. The engine's word counts."),
        Error("question-place", "A question is about a moment that never comes",
            "Lower the number in 'at: after N', or change the scenario."),
        Error("bad-file", "The file of a capture is not a path of the pack",
            "Write a path inside the pack, with '/', that ends in .pcap or .pcapng."),
        Error("unknown-flag", "A flag that TCP does not have", "Known: SYN, ACK, FIN, RST, PSH, URG."),
        Error("unknown-item", "A drill names an item that is not in its lesson",
            "Name exercises and questions of the lesson, or objectives of its front matter."),
        Error("unknown-side", "A capture has two sides: client and server", "Write one of the two."),
        Error("unknown-state", "A state that TCP does not have", "Write one of the eleven, such as SYN-RECEIVED."),
    ];
}
