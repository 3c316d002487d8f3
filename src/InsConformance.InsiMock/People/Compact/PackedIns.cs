using InsConformance.Identity.Matricules;
using InsConformance.Insi.Results;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>
/// A matricule with its key and OID in 64 bits, from the lowest: 44 bits for the 13 digits, a Corsican letter counting as 0; 2 bits for the letter
/// (0 none, 1 A, 2 B); 7 bits for the key as it is written, right or wrong; 2 bits for the place of the OID among the four. The rest is zero.
/// </summary>
/// <param name="Bits">The 64 bits.</param>
internal readonly record struct PackedIns(ulong Bits)
{
    private const ulong DigitsMask = (1UL << 44) - 1;
    private const ulong MatriculeMask = (1UL << 46) - 1;
    private const ulong Digits13 = 10_000_000_000_000;

    /// <summary>Worth of the seventh of 13 digits, where the letter stands.</summary>
    private const ulong LetterWorth = 1_000_000;

    public static PackedIns Of(Ins ins)
    {
        var key = ins.Cle is null ? 0UL : (ulong)Cle.Parse(ins.Cle).Value.Number;
        return new PackedIns(Of(ins.NumIdentifiant).Bits | key << 46 | (ulong)OidIndex(ins.Oid) << 53);
    }

    /// <summary>13 characters without key.</summary>
    public static PackedIns Of(string matricule) => TryOf(matricule, out var packed)
        ? packed
        : throw new ArgumentException($"'{matricule}' is not a matricule", nameof(matricule));

    public static bool TryOf(ReadOnlySpan<char> matricule, out PackedIns packed)
    {
        packed = default;
        if (matricule.Length != Matricule.Length)
            return false;
        var digits = 0UL;
        var letter = 0UL;
        for (var i = 0; i < matricule.Length; i++)
        {
            var c = matricule[i];
            if (i == 6 && matricule[5] == '2' && c is 'A' or 'B')
                letter = (ulong)(c - 'A' + 1);
            else if (!char.IsAsciiDigit(c))
                return false;
            digits = digits * 10 + (char.IsAsciiDigit(c) ? (ulong)(c - '0') : 0);
        }

        packed = new PackedIns(digits | letter << 44);
        return true;
    }

    /// <summary>The matricule alone, comparable with <see cref="Of(string)"/>.</summary>
    public PackedIns WithoutKey => new(Bits & MatriculeMask);

    public int Key => (int)(Bits >> 46 & 0x7F);

    public int RightKey => 97 - (int)((Digits - Letter * LetterWorth) % 97);

    /// <summary>Whether the bits can be read back: 13 digits, first 1 to 8, a letter only after a 2, a key of two digits.</summary>
    public bool IsValid
    {
        get
        {
            var first = Digits / (Digits13 / 10);
            var isCorsican = Letter is 0 || (Letter is 1 or 2 && Digits / LetterWorth % 100 == 20);
            return Digits < Digits13 && first is >= 1 and <= 8 && isCorsican && Key <= 99 && Bits >> 55 == 0;
        }
    }

    private ulong Digits => Bits & DigitsMask;

    private ulong Letter => Bits >> 44 & 3;

    public string MatriculeText() => string.Create(Matricule.Length, this, static (text, packed) =>
    {
        var rest = packed.Digits;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (char)('0' + rest % 10);
            rest /= 10;
        }

        if (packed.Letter > 0)
            text[6] = (char)('A' + packed.Letter - 1);
    });

    public Ins ToIns(string? dateDeb = null, string? dateFin = null) => new(
        MatriculeText(), TwoDigits.Of(Key), InsOid.All[(int)(Bits >> 53 & 3)].Value, null, dateDeb, dateFin);

    private static int OidIndex(string oid)
    {
        for (var i = 0; i < InsOid.All.Count; i++)
        {
            if (InsOid.All[i].Value == oid)
                return i;
        }

        throw new ArgumentException($"'{oid}' is not an OID of the INS", nameof(oid));
    }
}
