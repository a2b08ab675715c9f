using System.Runtime.InteropServices;

namespace Tutor.Terminal.Devices;

/// <summary>
/// The calls of the C library that a terminal needs, with the numbers in which Linux and macOS differ.
/// </summary>
/// <remarks>
/// struct termios is 60 bytes on Linux and 72 on macOS; nobody here looks into it, since cfmakeraw makes the raw one,
/// so it stays a block of <see cref="TermiosBytes"/>.
/// </remarks>
internal static partial class PosixNative
{
    internal const int TermiosBytes = 128;
    internal const int InterruptedCall = 4;
    internal const short PollIn = 0x1;
    internal const short PollOut = 0x4;

    internal static int WouldBlock => OperatingSystem.IsMacOS() ? 35 : 11;

    internal static int StopSignal => OperatingSystem.IsMacOS() ? 18 : 20;

    [LibraryImport("libc", EntryPoint = "isatty")]
    internal static partial int IsATty(int fd);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    internal static partial int TcGetAttr(int fd, Span<byte> termios);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    internal static partial int TcSetAttr(int fd, int when, ReadOnlySpan<byte> termios);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    internal static partial void CfMakeRaw(Span<byte> termios);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    internal static partial int Poll(Span<PollFd> fds, nuint count, int timeoutMs);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(int fd, Span<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    internal static partial nint Write(int fd, ReadOnlySpan<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "pipe", SetLastError = true)]
    internal static partial int Pipe(out PipeEnds ends);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    internal static partial int Kill(int pid, int signal);

    /// <summary>TIOCGWINSZ; false when the terminal does not say.</summary>
    internal static bool TryGetWindowSize(int fd, out WindowSize size)
    {
        if (!OperatingSystem.IsMacOS())
        {
            return Ioctl(fd, 0x5413, out size) == 0;
        }

        const nuint MacRequest = 0x40087468;
        return RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? IoctlOnStack(fd, MacRequest, 0, 0, 0, 0, 0, 0, out size) == 0
            : Ioctl(fd, MacRequest, out size) == 0;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Ioctl(int fd, nuint request, out WindowSize size);

    /// <summary>
    /// ioctl is variadic, and Apple's arm64 passes such arguments on the stack: six more fill the registers.
    /// </summary>
    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int IoctlOnStack(
        int fd, nuint request, nint x2, nint x3, nint x4, nint x5, nint x6, nint x7, out WindowSize size);

    /// <summary>struct pollfd.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PollFd(int fd, short events)
    {
        internal int Fd = fd;
        internal short Events = events;
        internal short Happened;
    }

    /// <summary>The two descriptors that pipe gives.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PipeEnds
    {
        internal int Reader;
        internal int Writer;
    }

    /// <summary>struct winsize.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct WindowSize
    {
        internal ushort Rows;
        internal ushort Columns;
        internal ushort PixelsX;
        internal ushort PixelsY;
    }
}
