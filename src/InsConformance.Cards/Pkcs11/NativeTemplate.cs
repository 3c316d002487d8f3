using System.Runtime.InteropServices;

namespace InsConformance.Cards.Pkcs11;

/// <summary>Attributes in native memory; it holds keys, so it is wiped when it is given back.</summary>
internal sealed class NativeTemplate(int length) : IDisposable
{
    public nint Address { get; } = Marshal.AllocHGlobal(length);

    public void Dispose()
    {
        Marshal.Copy(new byte[length], 0, Address, length);
        Marshal.FreeHGlobal(Address);
    }
}
