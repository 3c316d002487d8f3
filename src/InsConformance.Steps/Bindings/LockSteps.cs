using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>Which fields the user sees locked.</summary>
[Binding]
public sealed class LockSteps(ILpsDriver lps, Patient patient)
{
    private const string Rule = "L'utilisateur voit quels champs sont verrouillés, et lesquels ne le sont pas.";

    /// <summary>Each of these fields shows its lock.</summary>
    [Then("l'écran d'identité montre verrouillés les champs : {string}")]
    public Task Locked(string fields, CancellationToken ct) => CompareAsync(fields, true, ct);

    /// <summary>None of these fields shows a lock.</summary>
    [Then("l'écran d'identité montre modifiables les champs : {string}")]
    public Task Open(string fields, CancellationToken ct) => CompareAsync(fields, false, ct);

    private async Task CompareAsync(string fields, bool isLocked, CancellationToken ct)
    {
        var screen = await IdentityScreen.ReadAsync(lps, patient, ct);
        foreach (var name in ScreenWords.Fields.Values(fields))
        {
            var field = screen.FirstOrDefault(f => f.Field == name);
            Expect.Equal(Rule, name, isLocked ? "verrouillé" : "modifiable", field is null ? "absent de l'écran" : field.Locked ? "verrouillé" : "modifiable");
        }
    }
}
