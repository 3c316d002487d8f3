using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Transport;

namespace InsConformance.InsiMock.Faults;

/// <summary>
/// What a call gets. At most one of <see cref="Fault"/>, <see cref="CodeCr"/> and <see cref="CndaFile"/> answers in place of the service; forms and transport
/// change the answer, whoever gives it. At least one is given.
/// </summary>
public sealed record FaultEffect
{
    /// <summary>Detail code of the fault to answer, e.g. <c>desir_1020</c>.</summary>
    public string? Fault { get; init; }

    /// <summary>Return code to answer without identity: 01 or 02.</summary>
    public CodeCr? CodeCr { get; init; }

    /// <summary>File of <c>fixtures/cnda</c> to answer byte for byte.</summary>
    public string? CndaFile { get; init; }

    /// <summary>Form of a business answer.</summary>
    public ResultForm? Form { get; init; }

    /// <summary>Form of a fault.</summary>
    public FaultForm? FaultForm { get; init; }

    /// <summary>What happens to the reply on its way.</summary>
    public TransportEffect? Transport { get; init; }

    internal bool Answers => Fault is not null || CodeCr is not null || CndaFile is not null;

    internal bool IsEmpty => !Answers && Form is null && FaultForm is null && Transport is null;

    /// <summary>Who answers a call that gets this, where the service would have answered as <paramref name="service"/>.</summary>
    internal AnswerSource Source(AnswerSource service) =>
        CndaFile is not null ? AnswerSource.CndaFile : Answers || Transport is { DeliversAnswer: false } ? AnswerSource.FaultPlan : service;
}
