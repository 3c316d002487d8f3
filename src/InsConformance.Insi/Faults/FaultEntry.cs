using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Faults;

/// <summary>One row of the fault catalogue. Contract section 3.4.</summary>
public sealed record FaultEntry
{
    /// <summary>Code of <c>siram:Erreur</c>, e.g. <c>insi_19</c>; the key of the catalogue.</summary>
    public required string Code { get; init; }

    /// <summary>Framework code, e.g. <c>siram_10</c>.</summary>
    public required string Subcode { get; init; }

    /// <summary><c>Sender</c> or <c>Receiver</c>; shape F2 turns the latter into the former.</summary>
    public required string SoapCode { get; init; }

    /// <summary><c>information</c>, <c>avertissement</c>, <c>erreur</c> or <c>fatale</c>; <c>fatal</c> was seen too.</summary>
    public required string Severite { get; init; }

    /// <summary>Text for the user.</summary>
    public required string Reason { get; init; }

    /// <summary>Text of <c>siram:Erreur</c>.</summary>
    public required string DetailText { get; init; }

    /// <summary>The shape in which the service sends it, as far as known.</summary>
    public required FaultShape DefaultShape { get; init; }

    /// <summary>Whether the fault echoes the request's MessageID.</summary>
    public required bool EchoesMessageId { get; init; }

    /// <summary>What raises it, in English.</summary>
    public required string Trigger { get; init; }

    /// <summary>The weakest mark among the row's values: <see cref="EvidenceMark.Inferred"/> when one of them is a guess.</summary>
    public required EvidenceMark Evidence { get; init; }

    /// <summary>What is known and what is guessed, in English.</summary>
    public string? Note { get; init; }

    /// <summary>The fault as it goes on the wire.</summary>
    /// <param name="messageId">The request's MessageID; left out when the row does not echo it.</param>
    /// <param name="shape">The shape; default <see cref="DefaultShape"/>.</param>
    public InsiFault ToFault(string? messageId, FaultShape? shape = null) => FaultShaping.Shape(
        new InsiFault(SoapCode, Subcode, Reason, Code, Severite, DetailText, EchoesMessageId ? messageId : null),
        shape ?? DefaultShape);
}
