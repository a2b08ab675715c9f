using System.Security.Cryptography;
using System.Text;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Translating;

/// <summary>
/// What a stamp holds: 8 hex digits of the SHA-256 of a block as it was authored. Ends of lines, space at the ends of
/// lines and options do not count, as a translation holds none of them.
/// </summary>
internal static class SourceHash
{
    /// <summary>The hash of the text of a block.</summary>
    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));

    /// <summary>The hash of what a translation says of the front matter.</summary>
    public static string OfHead(Lesson lesson)
    {
        StringBuilder text = new();
        text.Append(lesson.Title).Append('\n').Append(lesson.Summary).Append('\n');
        foreach (Objective objective in lesson.Objectives)
        {
            text.Append(objective.Id).Append(": ").Append(objective.Text).Append('\n');
        }

        return Of(text.ToString());
    }
}
