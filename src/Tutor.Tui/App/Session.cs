using Tutor.Study.Drills;
using Tutor.Study.Quizzes;
using Tutor.Study.Review;

namespace Tutor.Tui.App;

/// <summary>
/// What deals exercises and questions outside the way through a lesson. Each is shown and worked on as on its page.
/// </summary>
public abstract record Session
{
    private Session()
    {
    }

    /// <summary>How the dealt exercise or question goes.</summary>
    public Attempt Attempt { get; init; } = Attempt.Fresh;

    /// <summary>When what is over comes back, in milliseconds since 1970-01-01 UTC; 0 before.</summary>
    public long DueUnixMs { get; init; }

    /// <summary>True when an answer counts only after it was said how sure one is.</summary>
    public bool AsksSureness => this is Check or Review;

    /// <summary>The check of a lesson.</summary>
    /// <param name="Run">It.</param>
    public sealed record Check(CheckRun Run) : Session;

    /// <summary>What is due for review.</summary>
    /// <param name="Run">It.</param>
    public sealed record Review(ReviewRun Run) : Session
    {
        /// <summary>What the item under way is called.</summary>
        public string Name { get; init; } = "";
    }

    /// <summary>A drill without an end.</summary>
    /// <param name="Run">It.</param>
    public sealed record Endless(EndlessRun Run) : Session;
}
