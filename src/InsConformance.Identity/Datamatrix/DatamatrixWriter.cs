using System.Text;
using InsConformance.Identity.Dates;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Transmission;

namespace InsConformance.Identity.Datamatrix;

/// <summary>Writes the payload of an INS datamatrix. Requirements 5, DMN INS 44. Thread-safe.</summary>
public static class DatamatrixWriter
{
    /// <summary>The payload, fields in the order S1 to S7, GS where the format wants it.</summary>
    /// <param name="content">What to say.</param>
    /// <param name="status">The status of the identity: qualifiée only.</param>
    /// <returns>
    /// Otherwise <see cref="IdentityErrorCode.StatusNotAllowed"/>, or every rule that a value breaks; positions count in that value.
    /// </returns>
    public static ParseResult<string> Write(DatamatrixContent content, IdentityStatus status)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!TransmissionRules.For(status).Datamatrix)
            return new(new IdentityError(IdentityErrorCode.StatusNotAllowed, $"pas de datamatrix INS pour une identité {status.Label()} ; attendu qualifiée", 0, 0));

        var date = BirthDate.Parse(content.DateNaissance);
        if (!date.IsSuccess)
            return new([.. date.Errors.Select(e => e with { Trait = Traits.Trait.DateNaissance })]);
        (string Id, string? Value)[] values =
        [
            (DatamatrixFormat.Matricule, content.Matricule),
            (DatamatrixFormat.Oid, content.Oid),
            (DatamatrixFormat.ListePrenom, content.ListePrenom),
            (DatamatrixFormat.NomNaissance, content.NomNaissance),
            (DatamatrixFormat.Sexe, content.Sexe),
            (DatamatrixFormat.DateNaissance, DatamatrixDate.FromIso(date.Value.Value)),
            (DatamatrixFormat.LieuNaissance, content.LieuNaissance),
        ];
        var present = values.Where(v => v.Value is not null).Select(v => (v.Id, Value: v.Value!)).ToList();
        var errors = present
            .SelectMany(v => FieldContent.Errors(v.Id, v.Value).Select(e => e with { Message = $"{v.Id} : {e.Message}" }))
            .ToList();
        return errors.Count == 0 ? new(Join(present)) : new(errors);
    }

    private static string Join(List<(string Id, string Value)> values)
    {
        var payload = new StringBuilder(DatamatrixFormat.Header);
        for (var i = 0; i < values.Count; i++)
        {
            var (id, value) = values[i];
            payload.Append(id).Append(value);
            var field = DatamatrixFormat.Find(id)!;
            if (field.IsVariable && value.Length < field.MaxLength && i < values.Count - 1)
                payload.Append(DatamatrixFormat.Gs);
        }

        return payload.ToString();
    }
}
