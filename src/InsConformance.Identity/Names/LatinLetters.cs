namespace InsConformance.Identity.Names;

/// <summary>
/// A-Z for the letters of Latin-1, Latin Extended-A, Latin Extended-B and Latin Extended Additional (Vietnamese included).
/// A capital in the table is the base letter of the canonical decomposition; a small letter is a transliteration of ours [INF];
/// <c>*</c> is spelt out in several letters; <c>.</c> is refused.
/// </summary>
internal static class LatinLetters
{
    private const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private const string From00C0 =
        "AAAAAA*CEEEEIIII" // U+00C0
        + "dNOOOOO.oUUUUY**" // U+00D0
        + "AAAAAA*CEEEEIIII" // U+00E0
        + "dNOOOOO.oUUUUY*Y" // U+00F0
        + "AAAAAACCCCCCCCDD" // U+0100
        + "ddEEEEEEEEEEGGGG" // U+0110
        + "GGGGHHhhIIIIIIII" // U+0120
        + "Ii**JJKKkLLLLLLl" // U+0130
        + "lllNNNNNN*nnOOOO" // U+0140
        + "OO**RRRRRRSSSSSS" // U+0150
        + "SSTTTTttUUUUUUUU" // U+0160
        + "UUUUWWYYYZZZZZZs" // U+0170
        + "bbbb..occdddd.ee" // U+0180
        + "effg..iikkl..nno" // U+0190
        + "OO..pp.....ttttU" // U+01A0
        + "U.vyyzz........." // U+01B0
        + "....*********AAI" // U+01C0
        + "IOOUUUUUUUUUUeAA" // U+01D0
        + "AA**ggGGKKOOOO.." // U+01E0
        + "J***GG..NNAA**oo" // U+01F0
        + "AAAAEEEEIIIIOOOO" // U+0200
        + "RRRRUUUUSSTT..HH" // U+0210
        + "nd..zzAAEEOOOOOO" // U+0220
        + "OOYYlntj..acclts" // U+0230
        + "z..bu.eejjqqrryy"; // U+0240

    private const string From1E00 =
        "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFF" // U+1E00
        + "GGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMM" // U+1E20
        + "MMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRR" // U+1E40
        + "SSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVV" // U+1E60
        + "WWWWWWWWWWXXXXYYZZZZZZHTWY.sss*." // U+1E80
        + "AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE" // U+1EA0
        + "EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOO" // U+1EC0
        + "OOOOUUUUUUUUUUUUUUYYYYYYYY......"; // U+1EE0

    /// <summary>The capitals that stand for <paramref name="c"/>, with what turning it into them is called.</summary>
    /// <returns><see langword="false"/> for A-Z itself, for every non-letter and for letters without an agreed base.</returns>
    public static bool TryFold(char c, out ReadOnlySpan<char> capitals, out NameChangeKind kind)
    {
        var entry = c switch
        {
            >= 'a' and <= 'z' => char.ToUpperInvariant(c),
            >= '\u00C0' and < '\u0250' => From00C0[c - '\u00C0'],
            >= '\u1E00' and < '\u1F00' => From1E00[c - '\u1E00'],
            '\u212A' => 'K', // KELVIN SIGN, canonically K
            '\u212B' => 'A', // ANGSTROM SIGN, canonically Å
            >= '\uFB00' and <= '\uFB06' => '*',
            _ => '.',
        };
        kind = entry >= 'a' ? NameChangeKind.OtherLatinLetter : c <= 'z' ? NameChangeKind.LowerCase : NameChangeKind.Diacritic;
        switch (entry)
        {
            case '.':
                capitals = default;
                return false;
            case '*':
                (capitals, kind) = SpellOut(c);
                return true;
            default:
                capitals = Capitals.AsSpan(char.ToUpperInvariant(entry) - 'A', 1);
                return true;
        }
    }

    /// <summary>Whether <paramref name="c"/> is a mark that only changes the letter before it, so that leaving it out gives that letter.</summary>
    /// <remarks>U+0300 to U+0362 but for the joiner U+034F; from U+0363 on the marks are letters themselves.</remarks>
    public static bool IsCombiningMark(char c) => c is >= '\u0300' and <= '\u0362' and not '\u034F';

    private static (string Capitals, NameChangeKind Kind) SpellOut(char c) => c switch
    {
        'Æ' or 'æ' or 'Ǣ' or 'ǣ' or 'Ǽ' or 'ǽ' => ("AE", NameChangeKind.Ligature),
        'Œ' or 'œ' => ("OE", NameChangeKind.Ligature),
        'Ĳ' or 'ĳ' => ("IJ", NameChangeKind.Ligature),
        'Ǆ' or 'ǅ' or 'ǆ' or 'Ǳ' or 'ǲ' or 'ǳ' => ("DZ", NameChangeKind.Ligature),
        'Ǉ' or 'ǈ' or 'ǉ' => ("LJ", NameChangeKind.Ligature),
        'Ǌ' or 'ǋ' or 'ǌ' => ("NJ", NameChangeKind.Ligature),
        '\uFB00' => ("FF", NameChangeKind.Ligature),
        '\uFB01' => ("FI", NameChangeKind.Ligature),
        '\uFB02' => ("FL", NameChangeKind.Ligature),
        '\uFB03' => ("FFI", NameChangeKind.Ligature),
        '\uFB04' => ("FFL", NameChangeKind.Ligature),
        '\uFB05' or '\uFB06' => ("ST", NameChangeKind.Ligature),
        'ŉ' => ("'N", NameChangeKind.OtherLatinLetter),
        'ß' or 'ẞ' => ("SS", NameChangeKind.OtherLatinLetter),
        'Þ' or 'þ' => ("TH", NameChangeKind.OtherLatinLetter),
        _ => throw new ArgumentOutOfRangeException(nameof(c), c, "marked * in the table but not spelt out"),
    };
}
