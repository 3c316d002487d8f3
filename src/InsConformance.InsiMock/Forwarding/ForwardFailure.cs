namespace InsConformance.InsiMock.Forwarding;

/// <summary>Why the real service gave no answer.</summary>
/// <param name="Kind"><c>timeout</c>, <c>connection</c>, <c>tls</c> or <c>too-large</c>.</param>
/// <param name="Status">HTTP status to answer: 502 or 504.</param>
/// <param name="Message">What was tried and what came, in French.</param>
/// <param name="NativeCode">Code of the layer below, kept.</param>
internal sealed record ForwardFailure(string Kind, int Status, string Message, string? NativeCode);
