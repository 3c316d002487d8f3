using System.Text;
using InsConformance.Identity.Datamatrix.Symbols;
using InsConformance.Identity.Transmission;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Documents;

/// <summary>
/// Produces a document about a patient, made anew from the identity each time: an identity that lost its status must not come out of a drawer.
/// Who may look at the identity may print it, and that is an access (DMN INS 3, 5). Thread-safe.
/// </summary>
internal sealed class DocumentDesk(DocumentRules rules, PatientStore patients, UserDirectory users, AuditLog audit)
{
    /// <summary>What the trail says of this access.</summary>
    public const string Access = "document produit";

    private volatile DocumentSettings _settings = new([]);

    /// <summary>Chooses the traits beside the minimum (DMN INS 43).</summary>
    public DocumentSettings Set(DocumentSettings settings)
    {
        if (settings.Fields.FirstOrDefault(f => !DocumentSettings.Further.Contains(f, StringComparer.Ordinal)) is { } unknown)
            throw new LpsProblemException(400, LpsProblemCodes.RequestInvalid, "Réglage illisible", $"« {unknown} » n'est pas un trait réglable.", "fields");
        return _settings = settings;
    }

    public LpsDocument Produce(string id, string? user)
    {
        var name = users.Need(user, LpsRight.Read, id);
        var identity = rules.Printed(patients.Get(id));
        var lines = rules.Lines(identity, [.. _settings.Fields.Select(PrintedPatient.TraitOf)]);
        var payload = rules.Datamatrix(identity);
        audit.Add(AuditEvent.IdentityRead, id, name, e => e with { Text = Access });
        return Compose(lines, payload);
    }

    private LpsDocument Compose(IReadOnlyList<PrintedLine> lines, string? payload)
    {
        var caption = payload is null ? null : rules.Caption;
        var symbol = payload is null ? null : DatamatrixSvg.Write(DatamatrixSymbol.Encode(payload).Value, caption: caption);
        var page = IdentityPage.Write(lines, symbol);
        return new(
            [.. lines.Select(l => new DocumentField(PrintedPatient.FieldOf(l.Trait), l.Label, l.Value))],
            IdentityPage.Text(lines, caption),
            payload is null ? [] : [new DocumentBarcode(DocumentBarcode.Datamatrix, Encoding.ASCII.GetBytes(payload), caption)],
            new DocumentPage(IdentityPage.MediaType, Encoding.UTF8.GetBytes(page)));
    }
}
