namespace Tutor.Study.Questions;

/// <summary>How sure somebody is of an answer, said before it is judged.</summary>
public enum Sureness
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>A guess.</summary>
    Guess,

    /// <summary>Fairly sure.</summary>
    Fairly,

    /// <summary>Certain.</summary>
    Certain,
}
