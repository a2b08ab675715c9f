using Tutor.Study.Labs;
using Tutor.Study.Questions;
using Tutor.Study.Review;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Study.Progress;

/// <summary>What is known of one exercise or question.</summary>
public sealed record ItemProgress
{
    /// <summary>
    /// More moves than any round has; a log that claims more is not ours, and must not cost ever more.
    /// </summary>
    public const int MaxMoves = 256;

    /// <summary>Never touched.</summary>
    public static ItemProgress Blank { get; } = new();

    /// <summary>The hash of the exercise when it was last worked on; empty for a question.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The round that is under way, from 0.</summary>
    public int Round { get; init; }

    /// <summary>What varies its numbers.</summary>
    public ulong Seed { get; init; }

    /// <summary>How often that round was dealt anew after "show me".</summary>
    public int Variant { get; init; }

    /// <summary>The moves that count in the round under way.</summary>
    public EquatableArray<CountedMove> Moves { get; init; }

    /// <summary>Wrong moves so far, in all rounds.</summary>
    public int WrongMoves { get; init; }

    /// <summary>True when help was used since the exercise was begun.</summary>
    public bool WasHelped { get; init; }

    /// <summary>True when it was solved, or the question answered right, at least once.</summary>
    public bool IsSolved { get; init; }

    /// <summary>The hash of the exercise or question when it was solved; empty before, and when not known.</summary>
    public string SolvedHash { get; init; } = "";

    /// <summary>The rows of a lab's notebook, the newest last; at most <see cref="LabNote.Most"/>.</summary>
    public EquatableArray<LabNote> Notes { get; init; }

    /// <summary>True when it was solved, or answered right, without help at least once.</summary>
    public bool IsSolvedAlone { get; init; }

    /// <summary>How it is remembered; null before it was done for the first time.</summary>
    public Recall? Recall { get; init; }

    /// <summary>
    /// The diagnosis codes of the last wrong moves, the oldest first. Each time that it is right takes one away.
    /// </summary>
    public EquatableArray<string> Codes { get; init; }

    /// <summary>How often it was wrong of late: up with each wrong answer, down with each right one; 0 to 4.</summary>
    public int Trouble { get; init; }

    /// <summary>Where a drill goes on; null for what is none, and before its first variant was over.</summary>
    public DrillProgress? Drill { get; init; }

    private const int MostCodes = 4;
    private const int MostTrouble = 4;

    /// <summary>The item after one more entry of its own.</summary>
    internal ItemProgress After(ProgressEntry entry) => entry switch
    {
        ProgressEntry.Began began => this with
        {
            Hash = began.Hash,
            Round = began.Round,
            Seed = began.Seed,
            Variant = began.Variant,
            Moves = [],
            WasHelped = (began.Round > 0 || began.Variant > 0) && WasHelped,
        },
        ProgressEntry.Moved moved => AfterMove(moved),
        ProgressEntry.Undid when !Moves.IsEmpty => this with { Moves = Moves.RemoveAt(Moves.Count - 1) },
        ProgressEntry.Noted noted => this with { Notes = LabNote.Add(Notes, noted.Note) },
        ProgressEntry.Hinted => this with { WasHelped = true },
        ProgressEntry.Experimented lab => this with { IsSolved = true, IsSolvedAlone = true, SolvedHash = lab.Hash },
        ProgressEntry.Solved solved =>
            AfterDone(solved, solved.Hash, true, solved.WasHelped, Sureness.None, solved.IsVariant),
        ProgressEntry.Answered answered =>
            AfterDone(answered, answered.Hash, answered.IsRight, false, answered.Sure, answered.IsVariant),
        ProgressEntry.Recalled recalled => (recalled.Code.Length > 0 ? WithCode(recalled.Code) : this)
            .AfterDone(recalled, recalled.Hash, recalled.IsRight, recalled.WasHelped, Sureness.None, true),
        ProgressEntry.Dealt dealt => this with { Drill = new DrillProgress(dealt.Seed, dealt.Count, dealt.InARow) },
        ProgressEntry.Retired => Blank,
        _ => this,
    };

    private ItemProgress AfterDone(
        ProgressEntry entry, string hash, bool isRight, bool wasHelped, Sureness sure, bool isVariant)
    {
        RecallGrade grade = RecallGrades.Of(isRight, wasHelped, sure);
        bool isAlone = isRight && !wasHelped;
        return this with
        {
            IsSolved = IsSolved || isRight,
            IsSolvedAlone = IsSolvedAlone || isAlone,
            SolvedHash = isRight ? hash : SolvedHash,
            Recall = Spacing.After(Recall, grade, entry.UnixMs, isVariant),
            Trouble = Math.Clamp(Trouble + (isRight ? -1 : 1), 0, MostTrouble),
            Codes = isAlone && !Codes.IsEmpty ? Codes.RemoveAt(0) : Codes,
        };
    }

    private ItemProgress WithCode(string code) => this with
    {
        Codes = (Codes.Count < MostCodes ? Codes : Codes.RemoveAt(0)).Add(code),
    };

    private ItemProgress AfterMove(ProgressEntry.Moved moved)
    {
        if (moved.Verdict != Verdict.Correct)
        {
            return WithCode(moved.Code) with { WrongMoves = WrongMoves + 1 };
        }

        CountedMove counted = new(moved.Move, moved.WasShown);
        bool isSameRound = moved.Hash == Hash && moved.Round == Round && moved.Seed == Seed;
        return this with
        {
            Hash = moved.Hash,
            Round = moved.Round,
            Seed = moved.Seed,
            Variant = isSameRound ? Variant : 0,
            Moves = !isSameRound ? [counted] : Moves.Count < MaxMoves ? Moves.Add(counted) : Moves,
            WasHelped = WasHelped || moved.WasShown,
        };
    }
}
