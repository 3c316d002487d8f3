using InsConformance.Identity.Attributes;
using InsConformance.Identity.Creation;
using InsConformance.Identity.Dates;
using InsConformance.Identity.Names;
using InsConformance.Identity.Returns;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>The rules of identities as a conform LPS keeps them: those of <c>InsConformance.Identity</c>, bound to this LPS. Thread-safe.</summary>
internal static class ConformIdentityRules
{
    public static IdentityRules Create() => new()
    {
        Missing = typed => [.. CreationRule.Missing(Text(typed)).Select(FieldOf)],
        ReturnRefusals = InsiReturnRule.Refusals,
        Import = Import,
        BeginsList = (first, list) => FirstGivenName.Begins(first, list),
        Next = Next,
        Historise = entry => entry,
        MayValidate = (proofs, kind) => proofs.MayValidate(kind),
        KeptProof = kind => kind,
        SetProofs = (_, wanted) => wanted,
        ValidatesByItself = isOn => isOn,
        AllowsInsiCall = AttributeRules.AllowInsiCall,
        MayEdit = FieldLocks.MayEdit,
        EventOf = FieldLocks.EventOf,
        ShowsLock = isLocked => isLocked,
        ShownDate = date => BirthDate.TryParse(date, out var known) ? known.ToFrench() : date,
        Allows = (_, isGranted) => isGranted,
        Trace = entry => entry,
    };

    /// <summary>The name of a trait in the driver contract.</summary>
    public static string FieldOf(Trait trait) => trait switch
    {
        Trait.NomNaissance => "nomNaissance",
        Trait.Prenom => "prenoms",
        Trait.ListePrenom => "listePrenom",
        Trait.Sexe => "sexe",
        Trait.DateNaissance => "dateNaissance",
        _ => "lieuNaissance",
    };

    /// <summary>The name as INSi would write it, or as it is when it cannot be written so.</summary>
    public static string Written(string name)
    {
        var written = NameNormalizer.Normalize(name, NameRules.GivenName);
        return written.IsSuccess ? written.Value : name;
    }

    private static StrictTraitsText Text(TypedTraits typed) => new(
        typed.NomNaissance,
        string.IsNullOrWhiteSpace(typed.PremierPrenom) ? typed.Prenoms?.FirstOrDefault(p => !string.IsNullOrWhiteSpace(p)) : typed.PremierPrenom,
        null,
        typed.Sexe,
        typed.DateNaissance,
        typed.LieuNaissance);

    /// <summary>
    /// The returned traits replace the local ones, given names from <c>ListePrenom</c>; the first given name stays, the used names too
    /// (DMN INS 13 and 14, EXI ID 08; contract section 6.3).
    /// </summary>
    private static LpsTraits Import(LpsTraits local, ReturnedTraits returned) => local with
    {
        NomNaissance = returned.NomNaissance ?? local.NomNaissance,
        PremierPrenom = Written(local.PremierPrenom),
        ListePrenom = returned.ListePrenom ?? local.ListePrenom,
        Sexe = returned.Sexe ?? local.Sexe,
        DateNaissance = returned.DateNaissance ?? local.DateNaissance,
        LieuNaissance = string.IsNullOrEmpty(returned.LieuNaissance) ? local.LieuNaissance : returned.LieuNaissance,
    };

    private static SituationChange Next(Situation? before, IdentityEvent identityEvent, StatusOptions options)
    {
        var change = StatusMachine.Apply(before is null ? null : State(before), identityEvent, options);
        return change.To is { } to && change.IsAccepted
            ? new SituationChange(new Situation(to.Status, to.HasIns, to.Attributes), null, change.IsWorklistDue)
            : new SituationChange(before ?? new Situation(IdentityStatus.Provisoire, false, IdentityAttributes.None), change.Refusal, change.IsWorklistDue);
    }

    /// <summary>Of a situation that breaks the rules (a mutant's), the status counts.</summary>
    private static IdentityState State(Situation situation)
    {
        var state = IdentityState.Of(situation.Status, situation.Status.HoldsIns(), situation.Attributes);
        return state.IsSuccess ? state.Value : IdentityState.Of(situation.Status, situation.Status.HoldsIns()).Value;
    }
}
