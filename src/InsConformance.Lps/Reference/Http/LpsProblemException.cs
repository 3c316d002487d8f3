using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Http;

/// <summary>Ends a request of the driver contract with a problem body. Never leaves this LPS.</summary>
internal sealed class LpsProblemException(int status, string code, string title, string? detail = null, string? field = null)
    : Exception(detail ?? title)
{
    public LpsProblem Problem { get; } = new(title, status, code, detail, field);
}
