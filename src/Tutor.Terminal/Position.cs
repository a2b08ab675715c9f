namespace Tutor.Terminal;

/// <summary>One cell of the screen. The first column of the first row is (0, 0).</summary>
/// <param name="X">Column, counted from 0 at the left.</param>
/// <param name="Y">Row, counted from 0 at the top.</param>
public readonly record struct Position(int X, int Y);
