using System.Formats.Asn1;
using System.Numerics;

namespace InsConformance.Cards.Cpx.Card;

/// <summary>Writes the objects of PKCS#15 v1.1 (ISO 7816-15) that a CPS3 holds, in DER.</summary>
internal static class Pkcs15
{
    private const int Private = 1 << 0;
    private const int Sensitive = 1 << 0;
    private const int AlwaysSensitive = 1 << 2;
    private const int NeverExtractable = 1 << 3;
    private const int CaseSensitive = 1 << 0;
    private const int UnblockDisabled = 1 << 3;
    private const int Initialized = 1 << 4;
    private const int LoginRequired = 1 << 1;
    private const int RandomGeneration = 1 << 2;

    /// <summary>ODF: where the directories of each kind of object are.</summary>
    /// <param name="directories">Number of the kind (0 private keys, 4 certificates, 7 data, 8 PINs) with the path.</param>
    public static byte[] Odf(params (int Kind, byte[] Path)[] directories)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        foreach (var (kind, path) in directories)
        {
            using (der.PushSequence(Context(kind)))
                WritePath(der, path);
        }

        return der.Encode();
    }

    /// <summary>TokenInfo.</summary>
    public static byte[] TokenInfo(byte[] serial, string manufacturer, string label, IReadOnlyList<Pkcs15Algorithm> algorithms)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteInteger(0);
            der.WriteOctetString(serial);
            der.WriteCharacterString(UniversalTagNumber.UTF8String, manufacturer);
            der.WriteCharacterString(UniversalTagNumber.UTF8String, label, new Asn1Tag(TagClass.ContextSpecific, 0));
            WriteFlags(der, LoginRequired | RandomGeneration);
            using (der.PushSequence(Context(2)))
            {
                foreach (var algorithm in algorithms)
                {
                    using (der.PushSequence())
                    {
                        der.WriteInteger(algorithm.Number);
                        der.WriteInteger(algorithm.Mechanism);
                        der.WriteNull();
                        WriteFlags(der, (int)algorithm.Operation);
                        der.WriteObjectIdentifier(algorithm.ObjectId);
                        der.WriteInteger(algorithm.Reference);
                    }
                }
            }
        }

        return der.Encode();
    }

    /// <summary>An entry of PrKDF: an RSA key of 2048 bits without a file of its own.</summary>
    public static byte[] PrivateKey(string label, byte[] id, Pkcs15KeyUsage usage, byte reference, byte authId, IReadOnlyList<int> algorithms, params Pkcs15AccessMode[] modes)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            WriteCommon(der, label, Private, authId, modes);
            using (der.PushSequence())
            {
                der.WriteOctetString(id);
                WriteFlags(der, (int)usage);
                WriteFlags(der, Sensitive | AlwaysSensitive | NeverExtractable);
                der.WriteInteger(reference);
                using (der.PushSequence(Context(1)))
                {
                    foreach (var number in algorithms)
                        der.WriteInteger(number);
                }
            }

            using (der.PushSequence(Context(1)))
            using (der.PushSequence())
            {
                WritePath(der, []);
                der.WriteInteger(2048);
            }
        }

        return der.Encode();
    }

    /// <summary>An entry of CDF.</summary>
    public static byte[] Certificate(string label, byte[] id, byte[] path)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            WriteCommon(der, label, 0, null);
            using (der.PushSequence())
                der.WriteOctetString(id);
            using (der.PushSequence(Context(1)))
            using (der.PushSequence())
                WritePath(der, path);
        }

        return der.Encode();
    }

    /// <summary>An entry of DODF.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="application">Name of the application it belongs to.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="authId">The PIN that it wants, if any.</param>
    public static byte[] Data(string label, string application, byte[] path, byte? authId)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            if (authId is null)
                WriteCommon(der, label, 0, null);
            else
                WriteCommon(der, label, Private, authId, Pkcs15AccessMode.Read);
            using (der.PushSequence())
                der.WriteCharacterString(UniversalTagNumber.UTF8String, application);
            using (der.PushSequence(Context(1)))
                WritePath(der, path);
        }

        return der.Encode();
    }

    /// <summary>An entry of AODF: a PIN of 4 to 8 digits that no unblocking code reopens.</summary>
    public static byte[] Pin(string label, byte authId, byte reference, byte[] path)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            WriteCommon(der, label, Private, null);
            using (der.PushSequence())
                der.WriteOctetString([authId]);
            using (der.PushSequence(Context(1)))
            using (der.PushSequence())
            {
                WriteFlags(der, CaseSensitive | UnblockDisabled | Initialized);
                der.WriteEnumeratedValue(PinType.AsciiNumeric);
                der.WriteInteger(4);
                der.WriteInteger(8);
                der.WriteInteger(8);
                der.WriteInteger(reference, new Asn1Tag(TagClass.ContextSpecific, 0));
                WritePath(der, path);
            }
        }

        return der.Encode();
    }

    private static void WriteCommon(AsnWriter der, string label, int flags, byte? authId, params ReadOnlySpan<Pkcs15AccessMode> modes)
    {
        using (der.PushSequence())
        {
            der.WriteCharacterString(UniversalTagNumber.UTF8String, label);
            WriteFlags(der, flags);
            if (authId is not { } id)
                return;
            der.WriteOctetString([id]);
            if (modes.IsEmpty)
                return;
            using (der.PushSequence())
            {
                foreach (var mode in modes)
                {
                    using (der.PushSequence())
                    {
                        WriteFlags(der, (int)mode);
                        der.WriteOctetString([id]);
                    }
                }
            }
        }
    }

    private static void WritePath(AsnWriter der, byte[] path)
    {
        using (der.PushSequence())
            der.WriteOctetString(path);
    }

    /// <summary>A BIT STRING of named bits: bit 0 first, trailing zeros left out.</summary>
    private static void WriteFlags(AsnWriter der, int flags)
    {
        Span<byte> bytes = stackalloc byte[4];
        bytes.Clear();
        var count = 32 - BitOperations.LeadingZeroCount((uint)flags);
        for (var bit = 0; bit < count; bit++)
        {
            if ((flags & 1 << bit) != 0)
                bytes[bit / 8] |= (byte)(0x80 >> bit % 8);
        }

        der.WriteBitString(bytes[..((count + 7) / 8)], (8 - count % 8) % 8);
    }

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);

    private enum PinType
    {
        AsciiNumeric = 1,
    }
}
