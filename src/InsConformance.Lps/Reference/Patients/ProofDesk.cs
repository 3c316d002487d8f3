using InsConformance.Identity.Proofs;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>How this site proves identities (DMN INS 18 to 21). Thread-safe.</summary>
internal sealed class ProofDesk(IdentityRules rules)
{
    private readonly Lock _gate = new();
    private ProofCatalogue _kinds = ProofCatalogue.Default;
    private bool _isAutomatic;

    /// <summary>Whether a high-confidence proof that is recorded validates the identity by itself; off until the site switches it on.</summary>
    public bool ValidatesByItself
    {
        get
        {
            lock (_gate)
                return rules.ValidatesByItself(_isAutomatic);
        }
    }

    public ProofSettings Settings
    {
        get
        {
            lock (_gate)
                return new ProofSettings([.. _kinds.Kinds.Select(LpsWords.Of)], _isAutomatic);
        }
    }

    public ProofSettings Set(ProofSettings wanted)
    {
        try
        {
            lock (_gate)
            {
                _kinds = rules.SetProofs(_kinds, ProofCatalogue.Of(wanted.Kinds.Select(Kind)));
                _isAutomatic = wanted.AutomaticValidation ?? _isAutomatic;
            }
        }
        catch (ArgumentException e)
        {
            throw new LpsProblemException(400, LpsProblemCodes.RequestInvalid, "Liste de justificatifs illisible", e.Message, "kinds");
        }

        return Settings;

        // A kind that was there keeps its code in HL7.
        ProofKind Kind(LpsProofKind kind) => new(kind.Code, kind.Label, LpsWords.Of(kind.Confidence), _kinds.Find(kind.Code)?.Zfd7, "réglage du site");
    }

    public bool MayValidate(string? kind)
    {
        lock (_gate)
            return rules.MayValidate(_kinds, kind);
    }

    /// <summary>Lets a kind of the list pass.</summary>
    /// <exception cref="LpsProblemException">The site has no such kind.</exception>
    public void Check(string? kind)
    {
        lock (_gate)
        {
            if (_kinds.Find(kind) is null)
                throw new LpsProblemException(422, LpsProblemCodes.ProofUnknown, "Justificatif inconnu", $"Le justificatif « {kind} » n'est pas dans la liste de ce site.", "kind");
        }
    }
}
