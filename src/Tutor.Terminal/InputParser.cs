using System.Buffers;
using System.Text;
using Tutor.Terminal.Parsing;

namespace Tutor.Terminal;

/// <summary>
/// Turns the bytes of a terminal into keys, mouse events and pastes. A plain state machine without a clock: any bytes,
/// cut anywhere, give the same events, and what means nothing is dropped. Never fails and never grows.
/// </summary>
public sealed class InputParser
{
    /// <summary>Bytes of a paste that are kept, 64 KiB; the rest of it is read and dropped.</summary>
    public const int MaxPasteBytes = 64 * 1024;

    private readonly ControlSequence sequence = new();
    private readonly PasteCollector paste = new(MaxPasteBytes);
    private readonly byte[] partial = new byte[4];
    private int partialLength;
    private Modifiers modifiers;
    private State state;

    private enum State
    {
        Ground,
        Escape,
        SingleShift,
        Sequence,
        ConsoleKey,
        OldMouse,
        Paste,
    }

    /// <summary>
    /// Whether the bytes so far end in an Escape that may be a key or the begin of one: call <see cref="Flush"/> when
    /// nothing follows within the time-out.
    /// </summary>
    public bool IsEscapePending =>
        state is State.Escape or State.SingleShift || (state == State.Sequence && sequence.IsEmpty);

    /// <summary>
    /// Whether a paste has begun and not ended: call <see cref="Flush"/> when nothing follows for seconds.
    /// </summary>
    public bool IsPasteOpen => state == State.Paste;

    /// <summary>Takes bytes as they came from the terminal.</summary>
    /// <param name="bytes">Any bytes, also part of a sequence.</param>
    /// <param name="events">Where what they mean is added, in order.</param>
    public void Feed(ReadOnlySpan<byte> bytes, Queue<TerminalInput> events)
    {
        foreach (var value in bytes)
        {
            Take(value, events);
        }
    }

    /// <summary>
    /// Takes a pending Escape as a key: Escape, or Alt with <c>[</c> or <c>O</c>. Takes an open paste as ended, cut
    /// short. Else does nothing.
    /// </summary>
    /// <param name="events">Where the key or the paste is added.</param>
    public void Flush(Queue<TerminalInput> events)
    {
        if (!IsEscapePending && !IsPasteOpen)
        {
            return;
        }

        events.Enqueue(state switch
        {
            State.Paste => paste.CutShort(),
            State.SingleShift => TerminalInput.KeyPressed.Character('O', Modifiers.Alt),
            State.Sequence => TerminalInput.KeyPressed.Character('[', Modifiers.Alt),
            _ => new TerminalInput.KeyPressed(Key.Escape),
        });
        state = State.Ground;
    }

    private void Take(byte value, Queue<TerminalInput> events)
    {
        switch (state)
        {
            case State.Ground:
                TakeGround(value, Modifiers.None, events);
                break;
            case State.Escape:
                TakeEscape(value, events);
                break;
            case State.SingleShift:
                TakeSingleShift(value, events);
                break;
            case State.Sequence:
                TakeSequence(value, events);
                break;
            case State.ConsoleKey:
                TakeConsoleKey(value, events);
                break;
            case State.OldMouse:
                TakeOldMouse(value, events);
                break;
            case State.Paste:
                if (paste.Add(value) is { } pasted)
                {
                    state = State.Ground;
                    events.Enqueue(pasted);
                }

                break;
        }
    }

    private void TakeGround(byte value, Modifiers held, Queue<TerminalInput> events)
    {
        if (value >= 0x80)
        {
            TakeUtf8(value, held, events);
            return;
        }

        partialLength = 0;
        if (value == 0x1B)
        {
            state = State.Escape;
            return;
        }

        Add(KeyCodes.FromCharacter(value, held), events);
    }

    private void TakeUtf8(byte value, Modifiers held, Queue<TerminalInput> events)
    {
        if (partialLength == 0)
        {
            modifiers = held;
        }

        partial[partialLength++] = value;
        switch (Rune.DecodeFromUtf8(partial.AsSpan(0, partialLength), out var rune, out _))
        {
            case OperationStatus.Done:
                partialLength = 0;
                Add(KeyCodes.FromCharacter(rune.Value, modifiers), events);
                break;
            case OperationStatus.InvalidData when partialLength > 1:
                partialLength = 0;
                TakeUtf8(value, held, events); // The byte may begin a character of its own.
                break;
            case OperationStatus.InvalidData:
                partialLength = 0;
                break;
        }
    }

    private void TakeEscape(byte value, Queue<TerminalInput> events)
    {
        switch (value)
        {
            case (byte)'[':
                sequence.Start();
                state = State.Sequence;
                break;
            case (byte)'O':
                modifiers = Modifiers.None;
                state = State.SingleShift;
                break;
            case 0x1B:
                events.Enqueue(new TerminalInput.KeyPressed(Key.Escape));
                break;
            default:
                state = State.Ground;
                TakeGround(value, Modifiers.Alt, events);
                break;
        }
    }

    private void TakeSingleShift(byte value, Queue<TerminalInput> events)
    {
        if (value is >= (byte)'2' and <= (byte)'8')
        {
            modifiers = (Modifiers)(value - '1'); // Old xterms put the modifier between SS3 and the letter.
            return;
        }

        state = State.Ground;
        if (value is < 0x20 or >= 0x7F)
        {
            events.Enqueue(TerminalInput.KeyPressed.Character('O', Modifiers.Alt));
            TakeGround(value, Modifiers.None, events);
            return;
        }

        Add(KeyCodes.FromKeypad((char)value, modifiers), events);
    }

    private void TakeSequence(byte value, Queue<TerminalInput> events)
    {
        if (value is < 0x20 or >= 0x7F)
        {
            state = State.Ground; // Broken off: what broke it stands for itself.
            TakeGround(value, Modifiers.None, events);
        }
        else if (value < '@')
        {
            sequence.Add(value);
        }
        else if (sequence.IsEmpty && value == '[')
        {
            state = State.ConsoleKey;
        }
        else if (sequence.IsEmpty && value == 'M')
        {
            partialLength = 0;
            state = State.OldMouse;
        }
        else
        {
            state = sequence.StartsPaste((char)value) ? State.Paste : State.Ground;
            Add(sequence.Read((char)value), events);
        }
    }

    /// <summary>The Linux console sends F1 to F5 as CSI [ A to CSI [ E.</summary>
    private void TakeConsoleKey(byte value, Queue<TerminalInput> events)
    {
        state = State.Ground;
        if (value is >= (byte)'A' and <= (byte)'E')
        {
            events.Enqueue(new TerminalInput.KeyPressed(Key.F1 + (value - 'A')));
        }
        else if (value is < 0x20 or >= 0x7F)
        {
            TakeGround(value, Modifiers.None, events);
        }
    }

    /// <summary>CSI M and three bytes: the mouse of terminals that do not know mode 1006.</summary>
    private void TakeOldMouse(byte value, Queue<TerminalInput> events)
    {
        partial[partialLength++] = value;
        if (partialLength == 3)
        {
            (partialLength, state) = (0, State.Ground);
            Add(ControlSequence.Mouse(Math.Max(0, partial[0] - 32), partial[1] - 33, partial[2] - 33, false), events);
        }
    }

    private static void Add(TerminalInput? happened, Queue<TerminalInput> events)
    {
        if (happened is not null)
        {
            events.Enqueue(happened);
        }
    }
}
