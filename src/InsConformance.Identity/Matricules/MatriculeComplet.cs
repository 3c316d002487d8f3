using System.Diagnostics.CodeAnalysis;

namespace InsConformance.Identity.Matricules;

/// <summary>
/// A matricule with its key: 15 characters, 13 + 2. The key is always the right one: a wrong key is an error, as DMN INS 8 asks
/// of a search by matricule. Sample files with a wrong key (HERMANN, contract section 4.1) are to be kept as text by their reader.
/// Immutable, thread-safe.
/// </summary>
public sealed record MatriculeComplet
{
    /// <summary>Number of characters.</summary>
    public const int Length = Matricule.Length + 2;

    internal MatriculeComplet(Matricule matricule, Cle cle)
    {
        Matricule = matricule;
        Cle = cle;
    }

    /// <summary>The 13 characters.</summary>
    public Matricule Matricule { get; }

    /// <summary>The two digits.</summary>
    public Cle Cle { get; }

    /// <summary>The 15 characters.</summary>
    public string Value => Matricule.Value + Cle.Value;

    /// <summary>Reads 15 characters and checks the key.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="options">Default <see cref="MatriculeOptions.Wire"/>.</param>
    /// <returns>The first error in text order otherwise; for <see cref="IdentityErrorCode.WrongKey"/> the right key is in <see cref="IdentityError.Expected"/>.</returns>
    public static ParseResult<MatriculeComplet> Parse(string? text, MatriculeOptions? options = null)
    {
        Span<char> chars = stackalloc char[Length];
        Span<int> positions = stackalloc int[Length];
        if (MatriculeReader.Read(text, options ?? MatriculeOptions.Wire, chars, positions) is { } error)
            return new(error);
        var keyPosition = positions[Matricule.Length];
        var cle = Cle.OfDigits(chars[^2], chars[^1], keyPosition);
        return cle.IsSuccess
            ? Join(new Matricule(new string(chars[..Matricule.Length])), cle.Value, keyPosition, positions[^1] + 1 - keyPosition)
            : new(cle.Errors);
    }

    /// <summary>Reads <c>NumIdentifiant</c> and <c>Cle</c>, two elements on the wire, and checks the key.</summary>
    /// <returns>Otherwise the first error; its position counts in the text at fault, which is <paramref name="cle"/> for errors on the key.</returns>
    public static ParseResult<MatriculeComplet> Parse(string? numIdentifiant, string? cle, MatriculeOptions? options = null)
    {
        var matricule = Matricule.Parse(numIdentifiant, options);
        if (!matricule.IsSuccess)
            return new(matricule.Errors);
        var key = Cle.Parse(cle);
        return key.IsSuccess ? Join(matricule.Value, key.Value, 0, 2) : new(key.Errors);
    }

    /// <summary>Reads 15 characters, as on the wire, and checks the key.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MatriculeComplet? matricule) => Parse(text).TryGetValue(out matricule);

    /// <summary>The usual print form, e.g. <c>1 81 03 63 220 456 76</c>.</summary>
    public string ToSpaced()
    {
        var m = Matricule.Value;
        return $"{m[..1]} {m[1..3]} {m[3..5]} {m[5..7]} {m[7..10]} {m[10..]} {Cle}";
    }

    /// <summary>The 15 characters.</summary>
    public override string ToString() => Value;

    private static ParseResult<MatriculeComplet> Join(Matricule matricule, Cle cle, int position, int length)
    {
        var expected = matricule.Cle;
        return expected == cle
            ? new(new MatriculeComplet(matricule, cle))
            : new(new IdentityError(
                IdentityErrorCode.WrongKey,
                $"clé {cle} du matricule {matricule} ; attendu {expected}",
                position,
                length,
                expected.Value));
    }
}
