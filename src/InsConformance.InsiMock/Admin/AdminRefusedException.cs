namespace InsConformance.InsiMock.Admin;

/// <summary>An admin request that is refused with an HTTP status of its own.</summary>
internal sealed class AdminRefusedException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
