using InsConformance.Foundation;
using InsConformance.Insi.Faults;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Faults;

/// <summary>Refuses plans that could never take effect as written.</summary>
internal sealed class PlanRules(Population population, CndaFiles files, FaultCatalogue catalogue, IReadOnlyCollection<string> operations)
{
    /// <summary>Checks a plan against what the mock knows.</summary>
    /// <exception cref="InputException">A rule names a code, file, entry or operation that does not exist, at the place of the rule.</exception>
    public void Check(FaultPlan plan)
    {
        foreach (var rule in plan.Rules)
        {
            if (Fault(rule) is { } fault)
                throw new InputException("fault-plan", rule.Place, $"rule '{rule.Name}': {fault}");
        }
    }

    private string? Fault(FaultRule rule) => rule switch
    {
        { Then.IsEmpty: true } => "it changes nothing: give at least one effect",
        { Then.Fault: { } code } when catalogue.Find(code) is null =>
            $"no fault '{code}' in the catalogue; known: {string.Join(", ", catalogue.Entries.Select(e => e.Code))}",
        { Then.CndaFile: { } file } when !files.Has(file) => $"no file '{file}' in {files.Folder}; there is {string.Join(", ", files.Names)}",
        { When.Identity: { } id } when !population.Knows(id) => $"no population entry '{id}'",
        { When.Operation: { } operation } when !operations.Contains(operation) =>
            $"no operation '{operation}'; known: {string.Join(", ", operations)}",
        _ => null,
    };
}
