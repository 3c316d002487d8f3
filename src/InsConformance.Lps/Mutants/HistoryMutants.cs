using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in the history of statuses. DMN INS 23 and 26.</summary>
internal static class HistoryMutants
{
    private const string System = "système";

    /// <summary>Keeps the status in force alone.</summary>
    public static LpsRules StatusHistoryNotKept(LpsRules conform) => conform.With(rules => rules with { Historise = _ => null });

    /// <summary>Writes the change after it was saved: the former status is gone.</summary>
    public static LpsRules FormerStatusLost(LpsRules conform) => conform.With(rules => rules with { Historise = entry => entry with { From = entry.To } });

    /// <summary>A job writes the history, under its own name.</summary>
    public static LpsRules StatusAuthorLost(LpsRules conform) => conform.With(rules => rules with { Historise = entry => entry with { User = System } });

    /// <summary>A return is taken for the service's doing, not for a change to historise.</summary>
    public static LpsRules ReturnNotHistorised(LpsRules conform) => conform.With(rules => rules with
    {
        Historise = entry => entry.To is LpsIdentityStatus.Recuperee ? null : rules.Historise(entry),
    });
}
