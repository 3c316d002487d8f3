using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using InsConformance.Cards.Cpx;
using InsConformance.Insi.Pki;

namespace InsConformance.Cards.Personas;

/// <summary>From a persona to what its card holds.</summary>
internal static class CpxPersonaContent
{
    /// <summary>
    /// What the card makes out of the same content. Raised when that changes, so that every card gets another number: programs cache its files under it (cards
    /// study section 3.10).
    /// </summary>
    private const int Layout = 1;

    public static CpxCardContent Of(CpxPersona persona, PkiStore pki)
    {
        var issued = pki.IssueCard(new CardRequest(persona.Id, persona.Holder)
        {
            Content = Stored(persona),
            Validity = persona.Validity,
            IsRevoked = persona.IsRevoked,
        });
        var holder = persona.Holder;
        return new CpxCardContent
        {
            CardNumber = issued.CardNumber,
            Type = persona.Type,
            ValidFrom = issued.ValidFrom,
            ValidUntil = issued.ValidUntil,
            Civility = holder.Civility,
            Nom = holder.Nom,
            Prenom = holder.Prenom,
            NomExercice = holder.NomExercice,
            PsIdNat = holder.PsIdNat,
            Profession = holder.Profession,
            FutureProfession = holder.FutureProfession,
            Specialty = holder.Specialty,
            Activities = persona.Activities,
            Signature = new CpxKey(issued.Signature, PrivateKey(issued.Signature)),
            Authentication = new CpxKey(issued.Authentication, PrivateKey(issued.Authentication)),
            Pin = persona.Pin,
            TriesLeft = persona.TriesLeft,
            IsContactless = persona.IsContactless,
        };
    }

    /// <summary>What the files of the card say, besides what its certificates say. The PIN is in no file.</summary>
    private static byte[] Stored(CpxPersona persona)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            var holder = persona.Holder;
            json.WriteStartArray();
            json.WriteNumberValue(Layout);
            json.WriteNumberValue((int)persona.Type);
            foreach (var code in new[] { holder.Civility, holder.Profession, holder.FutureProfession })
                json.WriteNumberValue(code ?? -1);
            foreach (var text in new[] { holder.PsIdNat, holder.Nom, holder.Prenom, holder.NomExercice, holder.Specialty })
                json.WriteStringValue(text);
            foreach (var activity in persona.Activities)
            {
                json.WriteNumberValue(activity.Mode);
                foreach (var text in new[] { activity.RaisonSociale, activity.StructIdNat, activity.Sector })
                    json.WriteStringValue(text);
            }

            json.WriteBooleanValue(persona.IsContactless);
            json.WriteEndArray();
        }

        return content.ToArray();
    }

    private static RSA PrivateKey(X509Certificate2 certificate) =>
        certificate.GetRSAPrivateKey()!;
}
