using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

/// <summary>
/// What may be sent at the turns of an exercise, with the author's numbers; where the learner is the wire, the moves of
/// the shortest solution.
/// </summary>
/// <param name="File">The file, relative to the pack.</param>
/// <param name="ExerciseId">The exercise.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Turns">Its turns in order, when every move is the one that is due.</param>
public sealed record ExerciseSets(
    string File, string ExerciseId, SourcePosition At, EquatableArray<TurnSets> Turns);

/// <summary>What may be sent at one turn.</summary>
/// <param name="After">So many segments were delivered before it.</param>
/// <param name="Correct">Every correct move, such as <c>SYN+ACK seq 5000 ack 1001</c>; at least one.</param>
/// <param name="Tolerated">
/// The moves that are tolerated, as ranges: <c>ACK seq 1001..66535 ack 5001</c>. A range may pass 4294967295.
/// </param>
public sealed record TurnSets(int After, EquatableArray<string> Correct, EquatableArray<string> Tolerated);
