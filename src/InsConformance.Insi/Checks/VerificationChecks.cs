using System.Globalization;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Names;
using InsConformance.Insi.Verification;

namespace InsConformance.Insi.Checks;

/// <summary>The payloads of verification, by the names of its contract. Contract section 1.4: everything here is inferred but the rules of the identity itself.</summary>
internal static class VerificationChecks
{
    public static void Run(ref CheckRun run)
    {
        switch (run.Request.Payload)
        {
            case UnitVerification unit:
                if (unit.Person is { } person)
                    Person(ref run, person, null, 0);
                else
                    Nobody(ref run);
                break;
            case BatchDeposit deposit:
                Batch(ref run, deposit.Persons);
                break;
            case BatchProgress progress:
                Ticket(ref run, progress.Ticket);
                break;
            case BatchRetrieval retrieval:
                Ticket(ref run, retrieval.Ticket);
                break;
        }
    }

    private static void Batch(ref CheckRun run, IReadOnlyList<IdentityToVerify> persons)
    {
        var contract = run.Context.VerificationContract;
        if (persons.Count == 0)
            Nobody(ref run);
        if (persons.Count > contract.BatchMaxPersons)
        {
            run.Report(
                "verification-batch-size",
                string.Create(CultureInfo.InvariantCulture, $"Le lot contient {persons.Count} individus ; au plus {contract.BatchMaxPersons}."),
                Payload(ref run));
        }

        var references = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < persons.Count; i++)
        {
            var at = In(ref run, contract.Names.Person, contract.Names.Reference, contract.Names.Person, i);
            if (string.IsNullOrEmpty(persons[i].Reference))
                run.Report("verification-reference-present", "La référence d'un individu du lot est absente ou vide.", at.Find(run.Request));
            else if (!references.Add(persons[i].Reference!))
                run.Report("verification-reference-repeated", "Deux individus du lot portent la même référence.", at.Find(run.Request));
            Person(ref run, persons[i], contract.Names.Person, i);
        }
    }

    private static void Person(ref CheckRun run, IdentityToVerify person, string? element, int index)
    {
        var names = run.Context.VerificationContract.Names;
        Ins(ref run, person, element, index);
        Missing(ref run, person.NomNaissance, names.BirthName, element, index);
        Missing(ref run, person.Prenom ?? person.ListePrenom, names.GivenName, element, index);
        Missing(ref run, person.Sexe, names.Sex, element, index);
        Missing(ref run, person.DateNaissance, names.BirthDate, element, index);
        if (!string.IsNullOrEmpty(person.NomNaissance))
            NameChecks.Run(ref run, "nom", person.NomNaissance, NameRules.BirthName, In(ref run, names.Traits, names.BirthName, element, index));
        if (!string.IsNullOrEmpty(person.Prenom))
            NameChecks.Run(ref run, "prenom", person.Prenom, person.Prenom.Contains(' ') ? NameRules.GivenNameList : NameRules.GivenName, In(ref run, names.Traits, names.GivenName, element, index));
        if (!string.IsNullOrEmpty(person.ListePrenom))
            NameChecks.Run(ref run, "prenom", person.ListePrenom, NameRules.GivenNameList, In(ref run, names.Traits, names.GivenNames, element, index));
        if (!string.IsNullOrEmpty(person.Sexe))
            TraitRules.Sexe(ref run, person.Sexe, In(ref run, names.Traits, names.Sex, element, index));
        if (!string.IsNullOrEmpty(person.DateNaissance))
            TraitRules.Date(ref run, person.DateNaissance, In(ref run, names.Traits, names.BirthDate, element, index));
        if (!string.IsNullOrEmpty(person.LieuNaissance))
            TraitRules.Lieu(ref run, person.LieuNaissance, In(ref run, names.Traits, names.BirthPlace, element, index));
    }

    private static void Ins(ref CheckRun run, IdentityToVerify person, string? element, int index)
    {
        var names = run.Context.VerificationContract.Names;
        var number = In(ref run, names.Id, names.Number, element, index);
        if (string.IsNullOrEmpty(person.NumIdentifiant))
            run.Report("verification-ins-present", $"{names.Number} est absent ou vide.", number.Find(run.Request));
        else
            MatriculeRules.Run(ref run, "verification", person.NumIdentifiant, person.Cle, number, In(ref run, names.Id, names.Key, element, index));
        var oid = In(ref run, names.Ins, names.Oid, element, index);
        if (string.IsNullOrEmpty(person.Oid))
            run.Report("verification-ins-present", $"{names.Oid} est absent ou vide.", oid.Find(run.Request));
        else if (!InsOid.TryParse(person.Oid, out _))
            run.Report("verification-oid-value", $"{names.Oid} n'est pas celui d'un matricule INS ; reçu : {Visible.Text(person.Oid)}.", oid.Find(run.Request));
    }

    private static void Missing(ref CheckRun run, string? value, string name, string? element, int index)
    {
        if (string.IsNullOrEmpty(value))
            run.Report("verification-traits-present", $"{name} est absent ou vide.", In(ref run, run.Context.VerificationContract.Names.Traits, name, element, index).Find(run.Request));
    }

    private static void Nobody(ref CheckRun run) =>
        run.Report("verification-person-present", "La demande ne contient aucun individu.", Payload(ref run));

    private static void Ticket(ref CheckRun run, string? ticket)
    {
        if (string.IsNullOrEmpty(ticket))
            run.Report("verification-ticket-present", $"{run.Context.VerificationContract.Names.Ticket} est absent ou vide.", Payload(ref run));
    }

    private static Xml.SeenElement? Payload(ref CheckRun run) =>
        run.Request.Find(run.Request.Operation.PayloadNamespace, "Body", run.Request.Operation.PayloadName);

    private static Spot In(ref CheckRun run, string parent, string name, string? person, int index) =>
        new(run.Request.Operation.PayloadNamespace, parent, name) { Person = person, PersonIndex = index };
}
