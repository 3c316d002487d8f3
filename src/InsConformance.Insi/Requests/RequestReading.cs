using System.Diagnostics.CodeAnalysis;

namespace InsConformance.Insi.Requests;

/// <summary>What reading a request gave: exactly one of a request and a fault.</summary>
public sealed record RequestReading
{
    private RequestReading(ReceivedRequest? request, ReadFault? fault)
    {
        Request = request;
        Fault = fault;
    }

    /// <summary>The request, or <see langword="null"/>.</summary>
    public ReceivedRequest? Request { get; }

    /// <summary>Why there is none, or <see langword="null"/>.</summary>
    public ReadFault? Fault { get; }

    /// <summary>Whether there is a request.</summary>
    [MemberNotNullWhen(true, nameof(Request))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsRequest => Request is not null;

    internal static RequestReading Of(ReceivedRequest request) => new(request, null);

    internal static RequestReading Of(ReadFault fault) => new(null, fault);
}
