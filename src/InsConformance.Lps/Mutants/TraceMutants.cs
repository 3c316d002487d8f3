using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Documents;
using InsConformance.Lps.Reference.Finding;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in the audit trail. DMN INS 3, 4, 17, 37 and 38.</summary>
internal static class TraceMutants
{
    private const string Technical = "insi-batch";
    private const string Found = "00";

    /// <summary>Traces what changes, not what is looked at.</summary>
    public static LpsRules ReadsNotTraced(LpsRules conform) => Traces(conform, entry => entry.Event == AuditEvent.IdentityRead ? null : entry);

    /// <summary>Traces the identity that is opened, not those that a search lists.</summary>
    public static LpsRules FoundNotTraced(LpsRules conform) => Traces(conform, entry => entry.Text == AntecedentDesk.Access ? null : entry);

    /// <summary>Prints from a tool beside the record, which traces nothing.</summary>
    public static LpsRules DocumentsNotTraced(LpsRules conform) => Traces(conform, entry => entry.Text == DocumentDesk.Access ? null : entry);

    /// <summary>Traces the changes of the identity and leaves out the number that serves the reimbursement.</summary>
    public static LpsRules NumberChangeNotTraced(LpsRules conform) => Traces(conform, entry => entry with
    {
        Changes = entry.Changes is null ? null : [.. entry.Changes.Where(c => c.Field != ScreenFields.NumeroAssure)],
    });

    /// <summary>Calls under one technical account.</summary>
    public static LpsRules CallsTracedAsSystem(LpsRules conform) => Traces(conform, entry => entry.Event == AuditEvent.InsiCall ? entry with { User = Technical } : entry);

    /// <summary>Traces « modified » and nothing more.</summary>
    public static LpsRules ChangesNotDetailed(LpsRules conform) => Traces(conform, entry => entry with { Changes = null });

    /// <summary>Traces the calls that brought something.</summary>
    public static LpsRules OnlyFoundTraced(LpsRules conform) => Traces(conform, entry => entry.Event == AuditEvent.InsiCall && entry.CodeCr != Found ? null : entry);

    /// <summary>Traces every call alike.</summary>
    public static LpsRules ModeNotTraced(LpsRules conform) => Traces(conform, entry => entry.Event == AuditEvent.InsiCall ? entry with { Mode = null } : entry);

    /// <summary>Traces the matricule, not what it replaced.</summary>
    public static LpsRules ReturnedHistoryNotTraced(LpsRules conform) => Traces(conform, entry =>
        entry is { Event: AuditEvent.InsiCall, Returned: { } returned } ? entry with { Returned = returned with { History = [] } } : entry);

    private static LpsRules Traces(LpsRules conform, Func<AuditEntry, AuditEntry?> replace) => conform.With(rules => rules with { Trace = replace });
}
