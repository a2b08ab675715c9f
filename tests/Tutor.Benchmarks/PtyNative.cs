using System.Runtime.InteropServices;

namespace Tutor.Benchmarks;

/// <summary>The calls of Linux's C library that a pseudo-terminal needs.</summary>
internal static partial class PtyNative
{
    internal const int ReadWrite = 2;
    internal const int NoControllingTerminal = 0x100;
    internal const nuint SetWindowSize = 0x5414;
    internal const short NewSession = 0x80;
    internal const short PollIn = 1;

    /// <summary>Room for glibc's opaque structures of posix_spawn; the larger one takes 336 bytes.</summary>
    internal const int OpaqueBytes = 1024;

    /// <summary>struct rusage: seconds and microseconds in user mode, the same in the kernel, and 14 counts.</summary>
    internal const int UsageWords = 18;

    [LibraryImport("libc", EntryPoint = "posix_openpt")]
    internal static partial int OpenMaster(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    internal static partial int Grant(int master);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    internal static partial int Unlock(int master);

    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    internal static partial int Name(int master, Span<byte> name, nuint length);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    internal static partial int Control(int descriptor, nuint request, in WindowSize size);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    internal static partial int InitAttributes(Span<byte> attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    internal static partial int SetFlags(Span<byte> attributes, short flags);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    internal static partial int InitActions(Span<byte> actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int AddOpen(Span<byte> actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    internal static partial int AddDuplicate(Span<byte> actions, int from, int to);

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Spawn(
        out int pid,
        string path,
        Span<byte> actions,
        Span<byte> attributes,
        [MarshalAs(UnmanagedType.LPArray)] string?[] arguments,
        [MarshalAs(UnmanagedType.LPArray)] string?[] environment);

    [LibraryImport("libc", EntryPoint = "read")]
    internal static partial nint Read(int descriptor, Span<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write")]
    internal static partial nint Write(int descriptor, ReadOnlySpan<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "poll")]
    internal static partial int Poll(Span<PollFd> descriptors, nuint count, int timeoutMs);

    [LibraryImport("libc", EntryPoint = "close")]
    internal static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "kill")]
    internal static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "wait4")]
    internal static partial int Wait(int pid, out int status, int options, Span<long> usage);

    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct WindowSize(ushort Rows, ushort Columns, ushort Width, ushort Height);

    [StructLayout(LayoutKind.Sequential)]
    internal struct PollFd
    {
        internal int Descriptor;
        internal short Wanted;
        internal short Happened;
    }
}
