using System.Runtime.InteropServices;
using InsConformance.Cards.Pkcs11;

namespace InsConformance.Cards.Tests.Pkcs11;

/// <summary>CK_ATTRIBUTE as a module reads it: type, address, length; packed with words of four bytes on Windows, words as wide as a pointer elsewhere.</summary>
public sealed class CryptokiTemplateTests
{
    [Fact]
    public void ToNative_SeveralAttributes_LiesAsTheStandardSays()
    {
        var template = new CryptokiTemplate().Number(CryptokiTemplate.Class, 3).Flag(CryptokiTemplate.Token, true).Text(CryptokiTemplate.Label, "été").Bytes(CryptokiTemplate.Value, []);
        using var native = template.ToNative();
        var word = CryptokiTemplate.WordWidth;
        var entry = word + nint.Size + word;

        Assert.Equal(OperatingSystem.IsWindows() ? 4 : nint.Size, word);
        Assert.Equal(4, template.Count);
        Assert.Equal(3u, CryptokiTemplate.ReadWord(Value(0)));
        Assert.Equal(["0", "1", "3", "17"], Enumerable.Range(0, 4).Select(i => CryptokiTemplate.ReadWord(native.Address + i * entry).ToString()));
        Assert.Equal([(nuint)word, 1u, 5u, 0u], Enumerable.Range(0, 4).Select(Length));
        Assert.Equal(1, Marshal.ReadByte(Value(1)));
        Assert.Equal("été", Marshal.PtrToStringUTF8(Value(2), 5));

        nint Value(int i) => Marshal.ReadIntPtr(native.Address + i * entry + word);
        nuint Length(int i) => CryptokiTemplate.ReadWord(native.Address + i * entry + word + nint.Size);
    }
}
