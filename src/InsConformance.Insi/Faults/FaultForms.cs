using System.Diagnostics.CodeAnalysis;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Faults;

/// <summary>The forms of a fault, by name. Contract section 3.3. Immutable, thread-safe.</summary>
public static class FaultForms
{
    /// <summary>The shape of 2022 to 2023.</summary>
    public static FaultForm F1 { get; } = new("F1", FaultShape.F1, false, false, false, EvidenceMark.Live);

    /// <summary>The shape since October 2023.</summary>
    public static FaultForm F2 { get; } = new("F2", FaultShape.F2, false, false, false, EvidenceMark.Live);

    /// <summary>Every form, recorded shapes first: the order of the rotation.</summary>
    public static IReadOnlyList<FaultForm> All { get; } =
    [
        F1,
        F2,
        F1 with { Name = "F1-2022", TextsOf2022 = true },
        F1 with { Name = "F1-attributes", SeveriteFirst = true },
        F2 with { Name = "F2-attributes", SeveriteFirst = true },
        F2 with { Name = "F2-cdata", CData = true, Evidence = EvidenceMark.Inferred },
    ];

    /// <summary>The form of a recorded shape.</summary>
    public static FaultForm Of(FaultShape shape) => shape is FaultShape.F1 ? F1 : F2;

    /// <summary>Reads a name.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out FaultForm? form) => (form = All.FirstOrDefault(f => f.Name == name)) is not null;

    /// <summary>The form of that name.</summary>
    /// <exception cref="InputException">Unknown; the message lists the known ones.</exception>
    public static FaultForm Get(string name) => TryFind(name, out var form) ? form : throw new InputException(
        "shape", null, $"'{name}' is no form of a fault, which is one of {string.Join(", ", All.Select(f => f.Name))}");
}
