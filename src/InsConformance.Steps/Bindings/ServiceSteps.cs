using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.InsiMock;
using InsConformance.InsiMock.Control;

namespace InsConformance.Steps.Bindings;

/// <summary>What the simulated service does.</summary>
[Binding]
public sealed class ServiceSteps(MockServer mock, Calls calls)
{
    /// <summary>Names the certificate that every call of the scenario must come with.</summary>
    [Given("le téléservice INSi simulé, appelé avec le certificat logiciel {string}")]
    public void Reached(string certificateName)
    {
        if (certificateName is not ("INSI-AUTO" or "INSI-MANU"))
            throw new InputException("certificate-name", null, $"'{certificateName}' is no certificate name that INSi accepts", "use INSI-AUTO or INSI-MANU");
        calls.CertificateName = certificateName;
    }

    /// <summary>Answers a file byte for byte for one person, as the CNDA's injected tests do.</summary>
    [Given("le téléservice répond pour {string} avec le fichier de test {string}")]
    public void AnswersFile(string person, string file) =>
        mock.Switches.Update(s => s with { CndaFiles = s.CndaFiles.SetItem(IdOf(person), file + ".xml") });

    /// <summary>Chooses the XML form of business answers, for good in this scenario: shapes no longer rotate.</summary>
    [Given("le téléservice répond sous la forme {string}")]
    public void AnswersShape(string shape) => mock.Switches.Update(s => ShapeWords.WithSuccess(s, shape) with { RotatesShapes = false });

    /// <summary>Chooses the XML form of faults, for good in this scenario: shapes no longer rotate.</summary>
    [Given("le téléservice signale ses erreurs sous la forme {string}")]
    public void FaultsShape(string shape) => mock.Switches.Update(s => ShapeWords.WithFault(s, shape) with { RotatesShapes = false });

    /// <summary>Answers unknown people as the test environment did at some time.</summary>
    [Given("le téléservice répond aux personnes inconnues par l'erreur {string}")]
    public void AnswersUnknown(string code) => mock.Switches.Update(s => s with
    {
        UnknownPerson = code switch
        {
            "insi_102" => UnknownPerson.Insi102,
            "desir_1020" => UnknownPerson.Desir1020,
            _ => throw new InputException("unknown-person", null, $"'{code}' is no answer to an unknown person", "use insi_102 or desir_1020"),
        },
    });

    private string IdOf(string person)
    {
        for (var i = 0; i < mock.Population.Count; i++)
        {
            var candidate = mock.Population[i];
            if ($"{candidate.Traits.NomNaissance} {candidate.Traits.Prenoms[0]}" == person)
                return candidate.Id;
        }

        throw new InputException("unknown-test-person", null, $"'{person}' is not in the population", "write birth name and first given name as in fixtures/population");
    }
}
