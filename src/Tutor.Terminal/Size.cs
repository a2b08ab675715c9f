namespace Tutor.Terminal;

/// <summary>The size of a screen or of a buffer, in cells. Exists so that columns and rows are never swapped.</summary>
/// <param name="Columns">Cells in a row; 0 or more. No default.</param>
/// <param name="Rows">Rows; 0 or more. No default.</param>
public readonly record struct Size(int Columns, int Rows);
