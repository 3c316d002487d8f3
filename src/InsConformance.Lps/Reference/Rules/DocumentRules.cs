using InsConformance.Identity;
using InsConformance.Identity.Datamatrix;
using InsConformance.Identity.Transmission;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Documents;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Patients;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>What a document says of an identity. DMN INS 34.2 and 42 to 44. A mutant replaces one member.</summary>
internal sealed record DocumentRules
{
    public static DocumentRules Conform { get; } = new();

    /// <summary>The identity to print. What of it may stand on paper is for the two rules below.</summary>
    public Func<PatientRecord, PrintedIdentity> Printed { get; init; } = PrintedPatient.Of;

    /// <summary>The lines of the identity block, with the further traits of the site.</summary>
    public Func<PrintedIdentity, IReadOnlyList<PrintedTrait>, IReadOnlyList<PrintedLine>> Lines { get; init; } =
        static (identity, further) => Of(IdentityBlock.Lines(identity, further));

    /// <summary>The payload of the INS datamatrix, or nothing where none may be printed.</summary>
    public Func<PrintedIdentity, string?> Datamatrix { get; init; } = static identity =>
        TransmissionRules.For(identity.Status).Datamatrix ? Of(DatamatrixWriter.Write(PrintedPatient.Datamatrix(identity), identity.Status)) : null;

    /// <summary>The text beside the datamatrix.</summary>
    public string? Caption { get; init; } = DatamatrixFormat.Caption;

    private static T Of<T>(ParseResult<T> written)
        where T : notnull => written.IsSuccess
        ? written.Value
        : throw new LpsProblemException(409, LpsProblemCodes.DocumentRefused, "Document impossible", $"L'identité ne peut pas être imprimée : {written.Error!.Message}.");
}
