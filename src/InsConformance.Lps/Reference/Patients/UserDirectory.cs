using System.Collections.Concurrent;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>Who may do what (DMN INS 5, 6 and 29). Checked here and not on the screen alone, whatever way the act comes. Thread-safe.</summary>
internal sealed class UserDirectory(IdentityRules rules, AuditLog audit)
{
    private static readonly LpsRight[] Usual = [LpsRight.Read, LpsRight.Write, LpsRight.Validate, LpsRight.Insi];

    private readonly ConcurrentDictionary<string, IReadOnlyList<LpsRight>> _rights = new(StringComparer.Ordinal);

    public UserRights Set(string login, UserRights rights)
    {
        _rights[login] = rights.Rights;
        return rights;
    }

    public bool Has(string? user, LpsRight right) =>
        rules.Allows(right, (_rights.GetValueOrDefault(AuditLog.NameOf(user)) ?? Usual).Contains(right));

    /// <summary>Lets the act go on, or refuses it and traces that.</summary>
    /// <returns>The name of the user, as it is traced.</returns>
    /// <exception cref="LpsProblemException">The user has no right to it.</exception>
    public string Need(string? user, LpsRight right, string? identityId = null)
    {
        var name = AuditLog.NameOf(user);
        if (Has(user, right))
            return name;
        var what = right switch
        {
            LpsRight.Read => "consulter les identités",
            LpsRight.Write => "créer ou modifier une identité",
            LpsRight.Validate => "valider une identité",
            LpsRight.Insi => "utiliser le téléservice INSi",
            _ => "modifier les traits verrouillés",
        };
        audit.Add(AuditEvent.RightRefused, identityId, name, e => e with { Text = $"Refusé : {what}." });
        throw new LpsProblemException(403, LpsProblemCodes.RightMissing, "Droit manquant", $"L'utilisateur « {name} » n'a pas le droit de {what}.");
    }
}
