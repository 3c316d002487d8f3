using System.Text;
using InsConformance.Insi.Results;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Mutants;

/// <summary>Plays the CNDA cases, and one with a fault, against an LPS and writes down everything an observer can see.</summary>
internal static class Panel
{
    private static readonly (string Case, TypedTraits Traits)[] Cases =
    [
        ("2.03-1", TestPeople.Artagnan),
        ("2.03-2", TestPeople.Toussaint),
        ("2.03-3", TestPeople.Aeion),
        ("2.04", TestPeople.Ecetinsi),
        ("2.05", TestPeople.Provisoire),
        ("2.06-1", TestPeople.DeVinci),
        ("2.07-1", TestPeople.Tchitchi),
        ("2.07-2", TestPeople.Houilles),
        ("2.08-1", TestPeople.Corse),
        ("2.08-2", TestPeople.Hermann),
        ("fault", TestPeople.Inconnue),
    ];

    public static async Task<Dictionary<string, string>> PlayAsync(string? mutant, SuccessShape shape = SuccessShape.S2)
    {
        var seen = new Dictionary<string, string>();
        foreach (var (name, traits) in Cases)
        {
            await using var bench = await Bench.StartAsync(TestPeople.Service(shape), mutant);
            var (outcome, identity) = await bench.RetrieveAsync(traits);
            seen[name] = await DescribeAsync(bench, outcome, identity);
        }

        seen["2.06-2"] = await AddThePlaceAsync(mutant, shape);
        return seen;
    }

    private static async Task<string> AddThePlaceAsync(string? mutant, SuccessShape shape)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(shape), mutant);
        var identity = await bench.TypeAsync(TestPeople.DeVinci);
        await bench.SearchAsync(identity);
        await bench.Driver.ChangeTraitsAsync(identity.Id, new TraitsEntry(new TypedTraits(LieuNaissance: "63220")));
        var outcome = await bench.SearchAsync(identity);
        if (outcome.Proposal is not null)
            await bench.Driver.AcceptInsiAsync(identity.Id, new AcceptCommand());
        return await DescribeAsync(bench, outcome, await bench.Driver.GetIdentityAsync(identity.Id));
    }

    private static async Task<string> DescribeAsync(Bench bench, SearchOutcome outcome, LpsIdentity identity)
    {
        var text = new StringBuilder();
        foreach (var call in bench.Insi.Trace)
            text.Append("call ").AppendLine(call);
        var ids = bench.Insi.Received.SelectMany(r => new[] { r.Bam!.Id, r.Lps!.Id, r.MessageId });
        text.AppendLine(FormattableString.Invariant($"ids {ids.Distinct().Count()}"));
        text.AppendLine(FormattableString.Invariant($"outcome {outcome.Outcome} {outcome.CodeCr} {outcome.Calls} {outcome.Fault?.Code}"));
        text.AppendLine(FormattableString.Invariant($"proposal {outcome.Proposal?.Returned.Ins.Matricule}"));
        text.AppendLine(FormattableString.Invariant($"identity {identity.Status} {identity.Traits}"));
        text.AppendLine(FormattableString.Invariant($"ins {identity.Ins?.Matricule} {identity.Ins?.Cle} {identity.Ins?.Nature} {identity.Ins?.Temporary}"));
        foreach (var former in identity.History)
            text.Append("former ").AppendLine(former.Matricule);
        foreach (var entry in await bench.Driver.ReadAuditAsync())
            text.AppendLine(FormattableString.Invariant($"audit {entry.Event} {entry.CodeCr ?? entry.FaultCode}"));
        return text.ToString();
    }
}
