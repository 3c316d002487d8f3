using InsConformance.Insi.Verification;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Verification;

/// <summary>An editor's contract file: the shipped one with one text changed.</summary>
internal static class ContractFile
{
    private static readonly string Shipped = Repository.PathTo("src", "InsConformance.Insi", "Verification", "verification-contract.yaml");

    public static VerificationContract With(string old, string @new)
    {
        using var folder = new TemporaryFolder();
        return VerificationContract.Load(Write(folder, old, @new));
    }

    public static string Write(TemporaryFolder folder, string old, string @new)
    {
        var text = File.ReadAllText(Shipped);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var path = Path.Combine(folder.Path, "contrat.yaml");
        File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));
        return path;
    }
}
