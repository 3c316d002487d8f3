using InsConformance.Foundation;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Requests;
using InsConformance.Lps.Mutants;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Searching;

namespace InsConformance.Lps.Reference;

/// <summary>
/// Everything between two resets. A reset makes a new one: a search that still runs ends on the old one and disturbs nobody.
/// </summary>
internal sealed record LpsSession(PatientStore Patients, AuditLog Audit, InsiSearch Search)
{
    public static LpsSession Create(
        ReferenceLpsOptions options, HttpClient http, Uri insiUrl, string emetteur, TimeProvider clock, IdSource ids)
    {
        var audit = new AuditLog(clock);
        var profile = new LpsProfile(emetteur, options.Idam, options.Name, options.Version, options.Instance);
        var client = new InsiClient(http, insiUrl, options.Time, new InsiClientOptions { Timeout = options.InsiTimeout });
        var contexts = new RequestContextFactory(clock, ids, profile);
        return new LpsSession(new PatientStore(), audit, new InsiSearch(MutantRules.Create(options.Mutant), contexts, client, audit));
    }
}
