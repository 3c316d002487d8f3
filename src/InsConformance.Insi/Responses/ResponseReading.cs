using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;

namespace InsConformance.Insi.Responses;

/// <summary>What reading a response gave: exactly one of the three is there.</summary>
public sealed record ResponseReading
{
    private ResponseReading(SearchResult? result, InsiFault? fault, ResponseError? error)
    {
        Result = result;
        Fault = fault;
        Error = error;
    }

    /// <summary>A business answer.</summary>
    public SearchResult? Result { get; }

    /// <summary>A SOAP fault.</summary>
    public InsiFault? Fault { get; }

    /// <summary>Neither could be read.</summary>
    public ResponseError? Error { get; }

    internal static ResponseReading Of(SearchResult result) => new(result, null, null);

    internal static ResponseReading Of(InsiFault fault) => new(null, fault, null);

    internal static ResponseReading Of(ResponseError error) => new(null, null, error);
}
