using InsConformance.Foundation;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Verification;
using InsConformance.InsiMock;

namespace InsConformance.Steps.Bindings;

/// <summary>
/// Whether the simulated service understands the verifications that the LPS sends. Their contract is not public: a call by names that the service does not
/// serve says nothing of the LPS, so the proof is left to a person. Contract section 1.4. One per scenario.
/// </summary>
public sealed class VerificationUse(MockServer mock, Calls calls)
{
    /// <summary>The names that verifications are read by: those that the service serves, else the shipped ones.</summary>
    internal VerificationContract Contract => mock.Verification ?? VerificationContract.Default;

    /// <summary>Goes on when every call of the scenario was understood.</summary>
    /// <exception cref="ManualProofException">One was of no operation that is served.</exception>
    internal void Require()
    {
        if (calls.Checked().All(c => RequestReader.Read(c.Exchange.Request, verification: mock.Verification).Fault?.Code != "operation-unknown"))
            return;
        throw new ManualProofException(
            "Le contrat de la vérification n'est pas public : le téléservice simulé ne connaît pas l'opération que le logiciel a appelée.",
            "relancer avec --unconfirmed-contract (noms supposés) ou --unconfirmed-contract FICHIER (noms du contrat officiel), ou jouer ce scénario avec le téléservice de test et joindre la preuve");
    }
}
