using InsConformance.Foundation;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;

namespace InsConformance.InsiMock.Control;

/// <summary>Chooses shapes and forms by their names. Thread-safe.</summary>
public static class ShapeWords
{
    /// <summary>Answers in the form of that name, e.g. <c>S2</c> or <c>S2-cdata</c>.</summary>
    /// <exception cref="InputException">Unknown; the message lists the known ones.</exception>
    public static SwitchSettings WithSuccess(SwitchSettings settings, string name) => Enum.GetNames<SuccessShape>().Contains(name, StringComparer.Ordinal)
        ? settings with { SuccessShape = Enum.Parse<SuccessShape>(name), SuccessForm = null }
        : settings with { SuccessForm = ResultForms.Get(name) };

    /// <summary>Signals faults in the form of that name, e.g. <c>F1</c> or <c>F2-cdata</c>; <see langword="null"/> for the catalogue's shape of each code.</summary>
    /// <exception cref="InputException">Unknown; the message lists the known ones.</exception>
    public static SwitchSettings WithFault(SwitchSettings settings, string? name) => name is null || Enum.GetNames<FaultShape>().Contains(name, StringComparer.Ordinal)
        ? settings with { FaultShape = name is null ? null : Enum.Parse<FaultShape>(name), FaultForm = null }
        : settings with { FaultForm = FaultForms.Get(name) };
}
