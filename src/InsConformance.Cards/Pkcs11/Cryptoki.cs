using System.Runtime.InteropServices;
using System.Text;
using InsConformance.Foundation;

namespace InsConformance.Cards.Pkcs11;

/// <summary>
/// The few functions of a PKCS#11 module that fill a token (PKCS#11 v2.40 base specification [STD]). CK_ULONG is as wide as a pointer, but on Windows, where
/// it has four bytes and structures are packed: its arguments and results fit into a pointer-wide word on both. Not thread-safe.
/// </summary>
internal sealed class Cryptoki : IDisposable
{
    public const nuint SecurityOfficer = 0;
    public const nuint User = 1;

    /// <summary>Longest label of a token, in bytes.</summary>
    public const int LabelLength = 32;

    private const nuint Ok = 0;
    private const nuint SerialAndReadWrite = 0x6;
    private const nuint TokenInitialized = 0x400;
    private const int FlagsOffset = 96;
    private const int TokenInfoRoom = 512;

    private readonly nint _library;
    private readonly string _path;
    private bool _started;

    private Cryptoki(nint library, string path)
    {
        _library = library;
        _path = path;
    }

    private delegate nuint WithPointer(nint argument);

    private delegate nuint SlotList(byte tokenPresent, nint list, ref nuint count);

    private delegate nuint TokenInfo(nuint slot, nint info);

    private delegate nuint InitToken(nuint slot, byte[] pin, nuint pinLength, byte[] label);

    private delegate nuint OpenSession(nuint slot, nuint flags, nint application, nint notify, ref nuint session);

    private delegate nuint Login(nuint session, nuint user, byte[] pin, nuint pinLength);

    private delegate nuint InitPin(nuint session, byte[] pin, nuint pinLength);

    private delegate nuint WithSession(nuint session);

    private delegate nuint CreateObject(nuint session, nint template, nuint count, ref nuint handle);

    /// <summary>Loads and starts a module.</summary>
    /// <exception cref="BlockedException">It cannot be loaded or does not start.</exception>
    public static Cryptoki Load(string path)
    {
        if (!NativeLibrary.TryLoad(path, out var library))
            throw new BlockedException("pkcs11-module", $"the PKCS#11 module {path} cannot be loaded", "check that it is built for this processor");
        var module = new Cryptoki(library, path);
        try
        {
            module.Check("C_Initialize", module.Function<WithPointer>("C_Initialize")(0));
            module._started = true;
            return module;
        }
        catch
        {
            module.Dispose();
            throw;
        }
    }

    /// <summary>The slot of an initialised token, by its label, or <see langword="null"/>.</summary>
    public nuint? FindToken(string label) => Find(info => (Flags(info) & TokenInitialized) != 0 && Marshal.PtrToStringUTF8(info, LabelLength).TrimEnd(' ') == label);

    /// <summary>A slot whose token was never initialised, or <see langword="null"/>.</summary>
    public nuint? FindEmptySlot() => Find(info => (Flags(info) & TokenInitialized) == 0);

    /// <summary>Makes or empties a token.</summary>
    public void Initialize(nuint slot, string label, string officerPin) => Check(
        "C_InitToken",
        Function<InitToken>("C_InitToken")(slot, Encoding.UTF8.GetBytes(officerPin), (nuint)officerPin.Length, Encoding.UTF8.GetBytes(label.PadRight(LabelLength))));

    public nuint Open(nuint slot)
    {
        nuint session = 0;
        Check("C_OpenSession", Function<OpenSession>("C_OpenSession")(slot, SerialAndReadWrite, 0, 0, ref session));
        return session;
    }

    public void LogIn(nuint session, nuint user, string pin) =>
        Check("C_Login", Function<Login>("C_Login")(session, user, Encoding.UTF8.GetBytes(pin), (nuint)pin.Length));

    public void LogOut(nuint session) => Check("C_Logout", Function<WithSession>("C_Logout")(session));

    public void SetUserPin(nuint session, string pin) =>
        Check("C_InitPIN", Function<InitPin>("C_InitPIN")(session, Encoding.UTF8.GetBytes(pin), (nuint)pin.Length));

    public void Create(nuint session, CryptokiTemplate template)
    {
        using var native = template.ToNative();
        nuint handle = 0;
        Check("C_CreateObject", Function<CreateObject>("C_CreateObject")(session, native.Address, (nuint)template.Count, ref handle));
    }

    public void Close(nuint session) => Check("C_CloseSession", Function<WithSession>("C_CloseSession")(session));

    public void Dispose()
    {
        if (_started)
            _ = Function<WithPointer>("C_Finalize")(0);
        NativeLibrary.Free(_library);
    }

    private nuint? Find(Func<nint, bool> wanted)
    {
        var list = Function<SlotList>("C_GetSlotList");
        nuint count = 0;
        Check("C_GetSlotList", list(1, 0, ref count));
        var width = CryptokiTemplate.WordWidth;
        var slots = Marshal.AllocHGlobal((int)count * width + TokenInfoRoom);
        try
        {
            Check("C_GetSlotList", list(1, slots, ref count));
            var info = slots + (int)count * width;
            for (var i = 0; i < (int)count; i++)
            {
                var slot = CryptokiTemplate.ReadWord(slots + i * width);
                if (Function<TokenInfo>("C_GetTokenInfo")(slot, info) == Ok && wanted(info))
                    return slot;
            }

            return null;
        }
        finally
        {
            Marshal.FreeHGlobal(slots);
        }
    }

    private static nuint Flags(nint info) => CryptokiTemplate.ReadWord(info + FlagsOffset);

    private T Function<T>(string name)
        where T : Delegate => NativeLibrary.TryGetExport(_library, name, out var address)
        ? Marshal.GetDelegateForFunctionPointer<T>(address)
        : throw new BlockedException("pkcs11-module", $"{_path} is no PKCS#11 module: it lacks {name}");

    private void Check(string function, nuint result)
    {
        // On Windows only the lower half of the word is the result.
        var code = (uint)result;
        if (code != 0)
            throw new CryptokiException(_path, function, code);
    }
}
