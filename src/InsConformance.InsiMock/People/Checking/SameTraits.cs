using System.Diagnostics.CodeAnalysis;

namespace InsConformance.InsiMock.People.Checking;

/// <summary>Traits equal in every part, given names compared one by one.</summary>
internal sealed class SameTraits : IEqualityComparer<PersonTraits>
{
    public static SameTraits Instance { get; } = new();

    public bool Equals(PersonTraits? x, PersonTraits? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null
            && (x.NomNaissance, x.Sexe, x.DateNaissance, x.LieuNaissance) == (y.NomNaissance, y.Sexe, y.DateNaissance, y.LieuNaissance)
            && x.Prenoms.SequenceEqual(y.Prenoms, StringComparer.Ordinal));

    public int GetHashCode([DisallowNull] PersonTraits obj) => HashCode.Combine(obj.NomNaissance, obj.Sexe, obj.DateNaissance, obj.LieuNaissance, obj.Prenoms[0]);
}
