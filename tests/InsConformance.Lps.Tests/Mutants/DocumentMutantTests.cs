using System.Text;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Mutants;

/// <summary>Mutants of documents differ from the reference where their rule is at stake, and nowhere else.</summary>
public class DocumentMutantTests
{
    private static readonly Lazy<Task<Dictionary<string, string>>> Reference = new(() => PlayAsync(null));

    public static TheoryData<string, string> Mutants { get; } = new()
    {
        { "prints-ins-of-recuperee", "recuperee-block" },
        { "label-kept-after-demotion", "qualifiee-block qualifiee-symbol nia-block nia-symbol" },
        { "nature-not-printed", "qualifiee-block nia-block" },
        { "nia-printed-as-nir", "nia-block" },
        { "used-name-printed-as-birth-name", "recuperee-block qualifiee-block lowered-block" },
        { "sex-not-printed", "recuperee-block qualifiee-block lowered-block nia-block" },
        { "date-printed-as-stored", "recuperee-block qualifiee-block lowered-block nia-block" },
        { "further-traits-not-printed", "qualifiee-block lowered-block" },
        { "datamatrix-at-any-status", "recuperee-symbol" },
        { "datamatrix-left-out", "qualifiee-symbol nia-symbol" },
        { "datamatrix-of-used-name", "qualifiee-symbol" },
        { "datamatrix-of-first-given-name", "qualifiee-symbol" },
        { "datamatrix-of-test-oid", "qualifiee-symbol nia-symbol" },
        { "datamatrix-date-as-stored", "qualifiee-symbol nia-symbol" },
        { "datamatrix-without-sex", "qualifiee-symbol nia-symbol" },
        { "datamatrix-without-separator", "qualifiee-symbol nia-symbol" },
        { "datamatrix-without-caption", "qualifiee-symbol nia-symbol" },
    };

    public static IReadOnlyList<string> Ids { get; } = [.. Mutants.Select(row => (string)row[0])];

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task Mutant_AgainstTheReference_DiffersOnlyInTheCasesOfItsRule(string mutant, string cases)
    {
        var reference = await Reference.Value;
        var seen = await PlayAsync(mutant);
        Assert.Equal(cases.Split(' ').Order(StringComparer.Ordinal), seen.Keys.Where(c => seen[c] != reference[c]).Order(StringComparer.Ordinal));
    }

    private static async Task<Dictionary<string, string>> PlayAsync(string? mutant)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), mutant);
        var lps = bench.Driver;
        var seen = new Dictionary<string, string>();
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Ecetinsi with { NomUtilise = "DURAND" });
        await ProduceAsync("recuperee", identity);
        await lps.SetDocumentAsync(new DocumentSettings([ScreenFields.NomUtilise]));
        await lps.ValidateAsync(identity.Id, new ProofCommand("cni-fr"));
        await ProduceAsync("qualifiee", identity);
        await lps.LowerStatusAsync(identity.Id, new StatusCommand(LpsIdentityStatus.Validee));
        await ProduceAsync("lowered", identity);

        (_, identity) = await bench.RetrieveAsync(TestPeople.Provisoire);
        await ProduceAsync("warm", identity);
        await lps.ValidateAsync(identity.Id, new ProofCommand("cni-fr"));
        await ProduceAsync("nia", identity);
        return seen.Where(s => !s.Key.StartsWith("warm", StringComparison.Ordinal)).ToDictionary();

        async Task ProduceAsync(string name, LpsIdentity of)
        {
            var document = await lps.ProduceDocumentAsync(of.Id, "durand");
            seen[name + "-block"] = string.Join(", ", document.Block.Select(l => $"{l.Field}: {l.Value}"));
            seen[name + "-symbol"] = string.Join(", ", document.Barcodes.Select(b => $"{b.Caption}: {Encoding.ASCII.GetString(b.Payload.Span)}"));
        }
    }
}
