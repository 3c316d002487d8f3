namespace InsConformance.InsiMock.Stubs;

/// <summary>A mapping, pattern or scenario request that cannot be served, as WireMock's clients read it.</summary>
/// <param name="status">HTTP status: 422 for JSON that is not served, 400, 404.</param>
/// <param name="code">WireMock's error code: 10 for JSON, 11 for a scenario state.</param>
/// <param name="title">What is wrong, in short.</param>
/// <param name="pointer">JSON pointer of the fault (RFC 6901), or <see langword="null"/>.</param>
/// <param name="detail">What was expected and what came, or <see langword="null"/>.</param>
internal sealed class StubRefusedException(int status, int code, string title, string? pointer = null, string? detail = null)
    : Exception(detail ?? title)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    public string Title { get; } = title;

    public string? Pointer { get; } = pointer;

    public string? Detail { get; } = detail;

    /// <summary>JSON that cannot be read or is not served.</summary>
    public static StubRefusedException Json(string? pointer, string detail) => new(422, 10, "Error parsing JSON", pointer, detail);
}
