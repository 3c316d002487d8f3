using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Reports.Fiction;

/// <summary>A list in which somebody declares values to be invented, each group with the reason. Form: docs/evidence.md.</summary>
internal static class DeclaredValues
{
    /// <summary>Adds the values of a list.</summary>
    /// <exception cref="InputException">Unreadable, an unknown key, or a group without a reason.</exception>
    public static void AddTo(KnownPeople known, string path)
    {
        var file = YamlFile.Load(path);
        foreach (var group in file.Maps("fictifs"))
        {
            foreach (var (key, kind) in new[]
            {
                ("noms", IdentityKind.Name), ("dates", IdentityKind.BirthDate), ("matricules", IdentityKind.Matricule),
                ("cartes", IdentityKind.CardNumber), ("autorisations", IdentityKind.AuthorisationNumber),
            })
            {
                foreach (var value in group.Texts(key))
                    known.Add(kind, value);
            }

            if (string.IsNullOrWhiteSpace(group.Text("raison")))
                throw group.Error("raison", "'raison' must say why these values belong to nobody");
            group.RefuseUnknownKeys();
        }

        file.RefuseUnknownKeys();
    }
}
