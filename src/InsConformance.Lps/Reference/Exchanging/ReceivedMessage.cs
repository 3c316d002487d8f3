using InsConformance.Identity.Hl7v2;
using InsConformance.Identity.Matricules;
using InsConformance.Insi.Results;
using InsConformance.Insi.Verification;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Exchanging;

/// <summary>What a message brings: the identity that it speaks of, and health data when it is a result.</summary>
internal sealed record ReceivedMessage(string Sender, ReceivedIdentity Identity, IReadOnlyList<string> HealthData)
{
    /// <summary>Event of a message of results.</summary>
    public const string Result = "R01";

    /// <summary>Events that create or update (A28, A31), and that which replaces identifiers (A47).</summary>
    public static readonly IReadOnlyList<string> Events = ["A28", "A31", "A47", Result];

    /// <summary>The message, or <see langword="null"/> when it holds no identity.</summary>
    public static ReceivedMessage? Of(Hl7Message message) => PamReader.Read(message) is { LocalIds.Count: > 0 } identity
        ? new(message.First("MSH")![4].Text, identity, [.. message.All("OBX").Select(obx => $"{obx[3].Text} : {obx[5].Text}")])
        : null;

    /// <summary>Whether the INS is one: a matricule whose key is right, an OID of the INS.</summary>
    public bool HasWrongIns => Identity.Ins is { } ins && !(MatriculeComplet.Parse(ins.Matricule).IsSuccess && InsOid.Parse(ins.Oid).IsSuccess);

    /// <summary>The same message without its INS.</summary>
    public ReceivedMessage WithoutIns() => this with { Identity = Identity with { Ins = null } };

    /// <summary>The INS, which was looked at before.</summary>
    public Ins Ins => new(Number, Key, Identity.Ins!.Oid);

    /// <summary>The traits as if typed. Sex U is « I », a place that is not told is unknown [INF].</summary>
    public TypedTraits Typed
    {
        get
        {
            var traits = Identity.Traits;
            return new TypedTraits(
                traits.NomNaissance,
                (traits.ListePrenom ?? traits.Prenom)?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                traits.Sexe is "U" ? "I" : traits.Sexe,
                traits.DateNaissance,
                traits.LieuNaissance ?? LpsContract.UnknownPlace,
                traits.Prenom,
                Identity.NomUtilise,
                Identity.PrenomUtilise);
        }
    }

    /// <summary>What the service is asked to confirm.</summary>
    public IdentityToVerify ToVerify(LpsTraits traits) => new()
    {
        NumIdentifiant = Number,
        Cle = Key,
        Oid = Identity.Ins!.Oid,
        NomNaissance = traits.NomNaissance,
        ListePrenom = traits.ListePrenom,
        Sexe = traits.Sexe,
        DateNaissance = traits.DateNaissance,
    };

    private string Number => Identity.Ins!.Matricule[..Matricule.Length];

    private string Key => Identity.Ins!.Matricule[Matricule.Length..];
}
