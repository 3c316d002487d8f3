using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Personas;

namespace InsConformance.Cli.Carding;

/// <summary>A CPx card for a reader.</summary>
internal static class CpxDetail
{
    private const int Width = 16;

    public static void Write(TextWriter output, CpxPersona persona, CpxCardContent card)
    {
        output.WriteLine($"{persona.Id} : {persona.Label}");
        Line("carte", $"{CardWords.Kind(card.Type)} n° {card.CardNumber}, carte de TEST fictive, du {CardWords.Day(card.ValidFrom)} au {CardWords.Day(card.ValidUntil)}");
        Line("particularité", string.Join(", ", persona.Particularities));
        Line("porteur", CardWords.Holder(persona) + (card.NomExercice is { } name ? $", nom d'exercice {name}" : ""));
        Line("identifiant", card.PsIdNat);
        Line("codes", string.Join(", ", Codes(card)));
        foreach (var activity in card.Activities)
            Line("activité", string.Join(", ", new[] { CardWords.Mode(activity.Mode), activity.RaisonSociale, activity.StructIdNat, activity.Sector }.OfType<string>()));
        Line("facturation", persona.IdentifiantFacturation);
        Line("PIN", $"{card.Pin} (carte d'essai ; {card.TriesLeft} essai{(card.TriesLeft > 1 ? "s" : "")})");
        Certificate("signature", card.Signature.Certificate);
        Certificate("authentification", card.Authentication.Certificate);
        Line("INSi", CardWords.Right(persona.Insi));
        Line("source", CardWords.Source(persona.Insi));
        Line("fichier", persona.File);

        void Line(string title, string value)
        {
            if (value.Length > 0)
                output.WriteLine($"  {title.PadRight(Width)}  {value}");
        }

        void Certificate(string title, X509Certificate2 certificate)
        {
            Line(title, certificate.Subject);
            Line("", $"émis par {certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true)}, n° {certificate.SerialNumber}");
            Line("", $"empreinte SHA-256 {certificate.GetCertHashString(HashAlgorithmName.SHA256)}");
        }
    }

    private static IEnumerable<string> Codes(CpxCardContent card)
    {
        if (card.Civility is { } civility)
            yield return $"civilité {civility}";
        if (card.Profession is { } profession)
            yield return $"profession {profession}";
        if (card.FutureProfession is { } future)
            yield return $"profession future {future}";
        if (card.Specialty is { } specialty)
            yield return $"spécialité {specialty}";
    }
}
