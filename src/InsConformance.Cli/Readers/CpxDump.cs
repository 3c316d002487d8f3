using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards.Cpx.Reading;
using InsConformance.Cards.Readers;

namespace InsConformance.Cli.Readers;

/// <summary>What a CPS3 says without its PIN: files, holder, certificates, tries left.</summary>
internal static class CpxDump
{
    public static IEnumerable<DumpSection> Read(ICardConnection connection)
    {
        var files = FreeFiles.Read(connection);
        using var session = CpxReader.Open(connection);
        return [files, Holder(session), Certificate("signature certificate", session.SignatureCertificate), Certificate("authentication certificate", session.AuthenticationCertificate)];
    }

    private static DumpSection Holder(CpxSession session)
    {
        var holder = session.Holder;
        var section = new DumpSection("holder");
        section.Add("card number", session.CardNumber);
        section.Add("test card", holder.IsTestCard ? "yes" : "no");
        section.Add("valid until", Day(holder.ValidUntil));
        section.Add("type (G02)", Code(holder.TypeCode));
        section.Add("civility (G03, G06)", Code(holder.Civility));
        section.Add("first name", holder.Prenom);
        section.Add("nom d'exercice", holder.NomExercice);
        section.Add("PS_IdNat", holder.PsIdNat);
        section.Add("profession (G15)", Code(holder.Profession));
        section.Add("future profession (G16)", Code(holder.FutureProfession));
        section.Add("specialty (R01)", holder.Specialty);
        section.Add("PIN tries left", session.TriesLeft()?.ToString(CultureInfo.InvariantCulture));
        return section;
    }

    private static DumpSection Certificate(string title, X509Certificate2 certificate)
    {
        var section = new DumpSection(title);
        section.Add("subject", certificate.Subject);
        section.Add("issuer", certificate.Issuer);
        section.Add("serial number", certificate.SerialNumber);
        section.Add("from", Day(DateOnly.FromDateTime(certificate.NotBefore.ToUniversalTime())));
        section.Add("until", Day(DateOnly.FromDateTime(certificate.NotAfter.ToUniversalTime())));
        return section;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Code(byte? code) => code?.ToString(CultureInfo.InvariantCulture);
}
