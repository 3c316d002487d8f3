namespace InsConformance.Insi.Calls;

/// <summary>A call that gave neither a result nor a fault: normal life, not an exception.</summary>
/// <param name="Kind">The family.</param>
/// <param name="Message">What was being done and what came, in English.</param>
/// <param name="NativeCode">Code of the layer below, kept, e.g. <c>ConnectionRefused</c>.</param>
public sealed record TransportFailure(TransportFailureKind Kind, string Message, string? NativeCode = null);
