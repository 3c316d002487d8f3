using FsCheck;
using FsCheck.Fluent;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;
using InsConformance.Insi.Verification;

namespace InsConformance.Insi.Tests;

/// <summary>Generated messages: any characters that XML can carry, any part absent.</summary>
internal static class Generators
{
    private static readonly string[] Fragments =
        ["A", "ADRTROIS", "É", "œ", "’", "'", "-", " ", "  ", "&", "<", ">", "]]>", "\"", "\r", "\n", "\t", "\r\n", "<!--", "&amp;", "😀", "\u00A0", "\uFFFD", "0", "é̂"];

    private static readonly string[] Names = ["Sender", "Receiver", "DataEncodingUnknown", "siram_40", "siram_100", "code.x-1"];

    public static Gen<string> Text { get; } =
        from pieces in Gen.Elements(Fragments).ListOf()
        select string.Concat(pieces);

    public static Gen<string?> MaybeText { get; } = Gen.Frequency((1, Gen.Constant<string?>(null)), (4, Text.Select(t => (string?)t)));

    public static Gen<Couverture?> MaybeCouverture { get; } = Gen.Frequency(
        (1, Gen.Constant<Couverture?>(null)),
        (2, Gen.Constant<Couverture?>(Couverture.Empty)),
        (3, from t in MaybeText.ArrayOf(11)
            select (Couverture?)new Couverture
            {
                GrandRegime = t[0],
                Organisme = t[1],
                CodeCentre = t[2],
                AssureNum = t[3],
                AssureCle = t[4],
                BeneficiaireNum = t[5],
                BeneficiaireCle = t[6],
                DateCertification = t[7],
                DateNai = t[8],
                Rang = t[9],
                Porteur = t[10],
            }));

    private static Gen<CardMatricule?> MaybeMatricule { get; } = Gen.Frequency(
        (1, Gen.Constant<CardMatricule?>(null)),
        (3, MaybeText.ArrayOf(3).Select(t => (CardMatricule?)new CardMatricule(t[0], t[1], t[2]))));

    private static Gen<IdentityToVerify> Person { get; } =
        from t in MaybeText.ArrayOf(10)
        from reference in Text
        select new IdentityToVerify
        {
            Reference = reference,
            NumIdentifiant = t[0],
            Cle = t[1],
            TypeMatricule = t[2],
            Oid = t[3],
            NomNaissance = t[4],
            Prenom = t[5],
            ListePrenom = t[6],
            Sexe = t[7],
            DateNaissance = t[8],
            LieuNaissance = t[9],
        };

    /// <summary>What any operation may ask.</summary>
    public static Gen<RequestPayload> Payload { get; } = Gen.OneOf(
        from t in MaybeText.ArrayOf(4)
        from prenoms in Text.ListOf()
        select (RequestPayload)new TraitsSearch(t[0], [.. prenoms], t[1], t[2], t[3]),
        from own in MaybeMatricule
        from od in MaybeMatricule
        from t in MaybeText.ArrayOf(3)
        select (RequestPayload)new VitaleSearch(own, od, t[0], t[1], t[2]),
        Gen.Frequency((1, Gen.Constant<IdentityToVerify?>(null)), (5, Person.Select(p => (IdentityToVerify?)p))).Select(p => (RequestPayload)new UnitVerification(p)),
        Person.ListOf().Select(p => (RequestPayload)new BatchDeposit([.. p])),
        MaybeText.Select(t => (RequestPayload)new BatchProgress(t)),
        MaybeText.Select(t => (RequestPayload)new BatchRetrieval(t)));

    public static Gen<SearchRequest> Request { get; } =
        from t in MaybeText.ArrayOf(17)
        from couverture in MaybeCouverture
        from payload in Payload
        from flags in Gen.Choose(0, 7)
        let bam = new BamContext(t[0], t[1], t[2], t[3], t[4], couverture, t[5])
        let lps = new LpsContext(t[6], t[7], t[8], t[9], t[10], t[11], t[11] is null ? null : t[12], t[13], t[14], t[15])
        select new SearchRequest((flags & 1) == 0 ? bam : null, (flags & 2) == 0 ? lps : null, t[16], t[12], payload, (flags & 4) != 0);

    public static Gen<SearchResult> Result { get; } =
        from code in Text
        from label in Text
        from individu in Gen.Frequency((1, Gen.Constant<Individu?>(null)), (4, MakeIndividu().Select(i => (Individu?)i)))
        select new SearchResult(code, label, individu);

    public static Gen<InsiFault> Fault { get; } =
        from code in Gen.Elements(Names)
        from subcode in Gen.Elements(Names)
        from withSubcode in Gen.Elements(true, false)
        from reason in Text
        from withDetail in Gen.Elements(true, false)
        from detail in Text.ArrayOf(2)
        from optional in MaybeText.ArrayOf(2)
        let bare = new InsiFault(code, withSubcode ? subcode : null, reason)
        select withDetail ? bare with { DetailCode = detail[0], DetailText = detail[1], Severite = optional[0], MessageId = optional[1] } : bare;

    private static Gen<Ins> MakeIns() =>
        from number in Text
        from oid in Text
        from t in MaybeText.ArrayOf(4)
        select new Ins(number, t[0], oid, t[1], t[2], t[3]);

    private static Gen<Individu> MakeIndividu() =>
        from active in MakeIns()
        from history in MakeIns().ListOf()
        from t in MaybeText.ArrayOf(6)
        select new Individu(active, [.. history], new Tiq(t[0], t[1], t[2], t[3], t[4], t[5]));
}
