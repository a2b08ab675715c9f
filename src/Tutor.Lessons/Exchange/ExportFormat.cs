namespace Tutor.Lessons.Exchange;

/// <summary>What a lesson can be written as for other programs.</summary>
public enum ExportFormat
{
    /// <summary>Moodle's GIFT: questions as text.</summary>
    Gift,

    /// <summary>Moodle XML: questions with all that Moodle knows of them.</summary>
    Moodle,

    /// <summary>Cards for Anki: lines with tabs.</summary>
    Anki,

    /// <summary>A Mermaid <c>sequenceDiagram</c> of what the engine plays.</summary>
    Mermaid,

    /// <summary>A packetdrill script of what the engine plays.</summary>
    Packetdrill,

    /// <summary>The segments that the engine plays, one a line.</summary>
    Text,
}
