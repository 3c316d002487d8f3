using System.Runtime.InteropServices;
using System.Text;

namespace InsConformance.Cards.Pkcs11;

/// <summary>The attributes of an object to create. Attribute and class numbers: PKCS#11 v2.40 [STD].</summary>
internal sealed class CryptokiTemplate
{
    public const uint Class = 0x00;
    public const uint Token = 0x01;
    public const uint Private = 0x02;
    public const uint Label = 0x03;
    public const uint Application = 0x10;
    public const uint Value = 0x11;
    public const uint CertificateType = 0x80;
    public const uint Issuer = 0x81;
    public const uint SerialNumber = 0x82;
    public const uint KeyType = 0x100;
    public const uint Subject = 0x101;
    public const uint Id = 0x102;
    public const uint Sensitive = 0x103;
    public const uint Decrypt = 0x105;
    public const uint Unwrap = 0x107;
    public const uint Sign = 0x108;
    public const uint Modulus = 0x120;
    public const uint PublicExponent = 0x122;
    public const uint PrivateExponent = 0x123;
    public const uint Prime1 = 0x124;
    public const uint Prime2 = 0x125;
    public const uint Exponent1 = 0x126;
    public const uint Exponent2 = 0x127;
    public const uint Coefficient = 0x128;
    public const uint Extractable = 0x162;
    public const uint Modifiable = 0x170;

    private readonly List<(uint Type, byte[] Value)> _attributes = [];

    /// <summary>Bytes of a CK_ULONG.</summary>
    public static int WordWidth => OperatingSystem.IsWindows() ? 4 : nint.Size;

    public int Count => _attributes.Count;

    public static nuint ReadWord(nint address) => WordWidth == 4 ? (uint)Marshal.ReadInt32(address) : (nuint)Marshal.ReadInt64(address);

    public CryptokiTemplate Bytes(uint type, ReadOnlySpan<byte> value)
    {
        _attributes.Add((type, value.ToArray()));
        return this;
    }

    public CryptokiTemplate Text(uint type, string value) => Bytes(type, Encoding.UTF8.GetBytes(value));

    public CryptokiTemplate Flag(uint type, bool value) => Bytes(type, [value ? (byte)1 : (byte)0]);

    public CryptokiTemplate Number(uint type, uint value)
    {
        var word = new byte[WordWidth];
        BitConverter.TryWriteBytes(word, value);
        return Bytes(type, word);
    }

    /// <summary>CK_ATTRIBUTE after CK_ATTRIBUTE, then the values: {type, address, length}.</summary>
    public NativeTemplate ToNative()
    {
        var word = WordWidth;
        var entry = word + nint.Size + word;
        var memory = new NativeTemplate(Count * entry + _attributes.Sum(a => a.Value.Length));
        var value = memory.Address + Count * entry;
        for (var i = 0; i < Count; i++)
        {
            var (type, bytes) = _attributes[i];
            var at = memory.Address + i * entry;
            WriteWord(at, type);
            Marshal.WriteIntPtr(at + word, value);
            WriteWord(at + word + nint.Size, (uint)bytes.Length);
            Marshal.Copy(bytes, 0, value, bytes.Length);
            value += bytes.Length;
        }

        return memory;
    }

    private static void WriteWord(nint address, uint value)
    {
        if (WordWidth == 4)
            Marshal.WriteInt32(address, (int)value);
        else
            Marshal.WriteInt64(address, value);
    }
}
