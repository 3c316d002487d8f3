using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>
/// Body of every error (<c>application/problem+json</c>, RFC 9457). Members that a web framework adds of its own are allowed here.
/// </summary>
/// <param name="Title">What went wrong, in a few words.</param>
/// <param name="Status">The HTTP status again.</param>
/// <param name="Code">Stable code, one of <see cref="LpsProblemCodes"/> where it fits.</param>
/// <param name="Detail">The precise reason, as a user of the LPS would read it.</param>
/// <param name="Field">The field at fault.</param>
/// <param name="Type">URI of the kind of problem.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record LpsProblem(
    string Title,
    int Status,
    string Code,
    string? Detail = null,
    string? Field = null,
    string Type = "about:blank");
