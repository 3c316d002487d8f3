using System.Diagnostics.CodeAnalysis;

namespace InsConformance.Identity.Matricules;

/// <summary>
/// One of the four OIDs of the INS under 1.2.250.1.213.1.4. Contract section 4.3 (FR Core).
/// The INSi test environment answers <see cref="Nir"/> for fictitious people [LIVE]: the OID alone never proves that data is real.
/// Immutable, thread-safe; compared by value.
/// </summary>
public sealed record InsOid
{
    /// <summary>The branch that holds them all.</summary>
    public const string Root = "1.2.250.1.213.1.4";

    private InsOid(string value, string label, NatureMatricule nature, bool isTest, bool isDemonstration)
    {
        Value = value;
        Label = label;
        Nature = nature;
        IsTest = isTest;
        IsDemonstration = isDemonstration;
    }

    /// <summary><c>.8</c>, INS-NIR.</summary>
    public static InsOid Nir { get; } = new(Root + ".8", "INS-NIR", NatureMatricule.Nir, false, false);

    /// <summary><c>.9</c>, INS-NIA: temporary.</summary>
    public static InsOid Nia { get; } = new(Root + ".9", "INS-NIA", NatureMatricule.Nia, false, false);

    /// <summary><c>.10</c>, INS-NIR of test.</summary>
    public static InsOid NirTest { get; } = new(Root + ".10", "INS-NIR de test", NatureMatricule.Nir, true, false);

    /// <summary><c>.11</c>, INS-NIR of demonstration.</summary>
    public static InsOid NirDemonstration { get; } = new(Root + ".11", "INS-NIR de démonstration", NatureMatricule.Nir, false, true);

    /// <summary>The four, in numeric order.</summary>
    public static IReadOnlyList<InsOid> All { get; } = [Nir, Nia, NirTest, NirDemonstration];

    /// <summary>The dotted form, without prefix.</summary>
    public string Value { get; }

    /// <summary>Its name, in French.</summary>
    public string Label { get; }

    /// <summary>NIR or NIA.</summary>
    public NatureMatricule Nature { get; }

    /// <summary>Whether the matricule is to be replaced later: NIA.</summary>
    public bool IsTemporary => Nature == NatureMatricule.Nia;

    /// <summary>Whether it marks test data (<c>.10</c>).</summary>
    public bool IsTest { get; }

    /// <summary>Whether it marks demonstration data (<c>.11</c>).</summary>
    public bool IsDemonstration { get; }

    /// <summary>Reads the dotted form, without <c>urn:oid:</c> and without spaces.</summary>
    /// <returns>Otherwise why it is no OID of the INS: form, former INS-C (<c>.2</c>), social-security number (<c>.13</c>, <c>.14</c>), or unknown.</returns>
    public static ParseResult<InsOid> Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return new(new IdentityError(IdentityErrorCode.Empty, "l'OID est vide", 0, 0));
        foreach (var oid in All)
        {
            if (oid.Value == text)
                return new(oid);
        }

        if (FormFault(text) is { } fault)
            return new(fault);
        return new(text switch
        {
            Root + ".2" => Refused(IdentityErrorCode.OidOfFormerInsC, text, "c'est celui de l'ancien INS-C"),
            Root + ".13" => Refused(IdentityErrorCode.OidOfSocialSecurityNumber, text, "c'est celui du NIR comme numéro de sécurité sociale, pas comme INS"),
            Root + ".14" => Refused(IdentityErrorCode.OidOfSocialSecurityNumber, text, "c'est celui du NIA comme numéro de sécurité sociale, pas comme INS"),
            _ => Refused(IdentityErrorCode.OidUnknown, text, $"attendu {Root}.8, .9, .10 ou .11"),
        });
    }

    /// <summary>Reads the dotted form.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out InsOid? oid) => Parse(text).TryGetValue(out oid);

    /// <summary>The dotted form.</summary>
    public override string ToString() => Value;

    private static IdentityError Refused(IdentityErrorCode code, string text, string reason) =>
        new(code, $"l'OID {text} n'est pas un OID de l'INS : {reason}", 0, text.Length);

    private static IdentityError? FormFault(string text)
    {
        var previous = '.';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var dotMisplaced = c == '.' && (previous == '.' || i == text.Length - 1);
            if (dotMisplaced || (c != '.' && !char.IsAsciiDigit(c)))
                return new(IdentityErrorCode.OidForm, $"{CharacterWords.Quote(c)} en position {i + 1} de l'OID ; attendu des nombres séparés par des points", i, 1);
            previous = c;
        }

        return null;
    }
}
