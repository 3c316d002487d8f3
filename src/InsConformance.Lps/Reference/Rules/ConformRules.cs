using InsConformance.Identity.Matricules;
using InsConformance.Identity.Names;
using InsConformance.Insi.Results;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>The rules as a conform LPS keeps them. Thread-safe.</summary>
internal static class ConformRules
{
    /// <summary>Code of a business answer that brings an identity.</summary>
    public const string Found = "00";

    /// <summary>Code of a business answer that says that several identities fit.</summary>
    public const string Several = "02";

    /// <summary>Past it, the assertion is renewed. CNDA test 1.02, contract section 2.7 [INF].</summary>
    private static readonly TimeSpan VitaleAssertionLife = TimeSpan.FromMinutes(20);

    public static LpsRules Create() => new()
    {
        Identity = ConformIdentityRules.Create(),
        BirthName = traits => traits.NomNaissance,
        WriteBirthName = text => Write(text, NameRules.BirthName, "nomNaissance"),
        WriteGivenName = text => Write(text, NameRules.GivenName, "prenoms"),
        BirthPlace = traits => traits.LieuNaissance is null or LpsContract.UnknownPlace ? null : traits.LieuNaissance,
        Attempts = OneByOneThenAll,
        GoesOnAfter = end => end.Result is { } result && result.CodeCr != Found,
        Request = request => request,
        Understand = end => end,
        Candidate = (_, result) => result.CodeCr == Found ? result.Individu : null,
        Nature = NatureOf,
        Matricule = number => number,
        History = FormerIns,
        PresentPin = present => present(),
        PsAssertion = make => make(),
        SigningKey = card => (card.SignatureCertificate, card.Signer),
        CardEmetteur = (nameId, _) => nameId,
        KeepsVitaleAssertion = use => use.IsOfBeneficiary && use.Age >= TimeSpan.Zero && use.Age <= VitaleAssertionLife,
        IsCardThatWasRead = (read, now) => read == now,
        Vitale = request => request,
    };

    /// <summary>
    /// The name in the characters of the service, transliteration being the software's job; a character without an equivalent is refused and
    /// never dropped. Contract section 1.5 [OFF2], CNDA test 2.03 case 3.
    /// </summary>
    private static NameWriting Write(string text, NameRules rules, string field)
    {
        var name = NameNormalizer.Normalize(text, rules);
        return name.IsSuccess
            ? new NameWriting(name.Value)
            : new NameWriting("", new LpsNotice("nom-non-transmissible", $"« {text} » ne peut pas être transmis au téléservice : {string.Join(" ; ", name.Refusals)}", field));
    }

    /// <summary>
    /// One call per given name in civil order, then one with the whole list when there are several; a 02 does not stop it.
    /// Contract section 6.1 [CLIENT P, SAPA], CNDA test 2.07.
    /// </summary>
    private static IReadOnlyList<string> OneByOneThenAll(IReadOnlyList<string> names) =>
        names.Count > 1 ? [.. names, string.Join(' ', names)] : names;

    private static InsNature? NatureOf(string oid) =>
        InsOid.TryParse(oid, out var known) ? known.Nature == NatureMatricule.Nia ? InsNature.Nia : InsNature.Nir : null;

    /// <summary>
    /// The whole history without what repeats the INS in force or itself: CNDA files do. Another sex is kept. Contract section 4.1.
    /// </summary>
    private static IReadOnlyList<Ins> FormerIns(Individu individu) =>
        [.. individu.InsHisto
            .Where(former => (former.NumIdentifiant, former.Oid) != (individu.InsActif.NumIdentifiant, individu.InsActif.Oid))
            .DistinctBy(former => (former.NumIdentifiant, former.Oid))];
}
