namespace SampleDriver;

/// <summary>A refusal of the contract, on its way to the answer.</summary>
internal sealed class ProblemException(int status, string code, string title, string? detail = null, string? field = null) : Exception(detail ?? title)
{
    public LpsProblem Body { get; } = new(title, status, code, detail, field);
}
