using System.Runtime.InteropServices;

namespace Tutor.Terminal.Devices;

/// <summary>The console calls of Windows (kernel32) that a terminal needs.</summary>
internal static partial class WindowsNative
{
    internal const int StandardInput = -10;
    internal const int StandardOutput = -11;
    internal const uint Utf8 = 65001;
    internal const ushort KeyEvent = 1;
    internal const ushort BufferSizeEvent = 4;
    internal const ushort AltKey = 0x12;
    internal const uint TimedOut = 258;

    /// <summary>
    /// ENABLE_VIRTUAL_TERMINAL_INPUT, ENABLE_EXTENDED_FLAGS (without quick edit), ENABLE_WINDOW_INPUT.
    /// </summary>
    internal const uint RawInput = 0x0200 | 0x0080 | 0x0008;

    /// <summary>
    /// ENABLE_PROCESSED_OUTPUT, _WRAP_AT_EOL_OUTPUT, _VIRTUAL_TERMINAL_PROCESSING, DISABLE_NEWLINE_AUTO_RETURN.
    /// </summary>
    internal const uint RawOutput = 0x0001 | 0x0002 | 0x0004 | 0x0008;

    [LibraryImport("kernel32", EntryPoint = "GetStdHandle")]
    internal static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32", EntryPoint = "GetConsoleMode")]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32", EntryPoint = "SetConsoleMode")]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool SetConsoleMode(nint handle, uint mode);

    [LibraryImport("kernel32", EntryPoint = "GetConsoleOutputCP")]
    internal static partial uint GetConsoleOutputCodePage();

    [LibraryImport("kernel32", EntryPoint = "SetConsoleOutputCP")]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool SetConsoleOutputCodePage(uint codePage);

    [LibraryImport("kernel32", EntryPoint = "GetConsoleScreenBufferInfo")]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool GetScreenBuffer(nint handle, out ScreenBuffer buffer);

    [LibraryImport("kernel32", EntryPoint = "ReadConsoleInputW")]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool ReadConsoleInput(nint handle, Span<InputRecord> records, uint count, out uint read);

    [LibraryImport("kernel32", EntryPoint = "WriteFile")]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool WriteFile(
        nint handle, ReadOnlySpan<byte> bytes, uint count, out uint written, nint overlapped);

    [LibraryImport("kernel32", EntryPoint = "WaitForMultipleObjects")]
    internal static partial uint WaitForAny(
        uint count, ReadOnlySpan<nint> handles, [MarshalAs(UnmanagedType.Bool)] bool all, uint timeoutMs);

    /// <summary>INPUT_RECORD read as a KEY_EVENT_RECORD; the other kinds of record are as long.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct InputRecord
    {
        internal ushort Kind;
        internal ushort Padding;
        internal int IsDown;
        internal ushort Repeats;
        internal ushort KeyCode;
        internal ushort ScanCode;
        internal ushort Unit;
        internal uint ControlKeys;
    }

    /// <summary>CONSOLE_SCREEN_BUFFER_INFO.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct ScreenBuffer
    {
        internal short Width;
        internal short Height;
        internal short CursorX;
        internal short CursorY;
        internal ushort Attributes;
        internal short Left;
        internal short Top;
        internal short Right;
        internal short Bottom;
        internal short MaxWidth;
        internal short MaxHeight;
    }
}
