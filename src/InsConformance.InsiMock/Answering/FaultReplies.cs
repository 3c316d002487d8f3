using InsConformance.Insi;
using InsConformance.Insi.Faults;
using InsConformance.InsiMock.Control;

namespace InsConformance.InsiMock.Answering;

/// <summary>Makes fault replies from the catalogue, in the shape that the switches ask for.</summary>
internal sealed class FaultReplies(FaultCatalogue catalogue)
{
    // Not in the catalogue: its shape is the most recent one [INF].
    private const FaultShape ShapeOfOwnFaults = FaultShape.F2;

    /// <summary>The service's fault of a detail code.</summary>
    /// <remarks>An editor's catalogue need not list the faults that this project made up.</remarks>
    public Reply Of(string code, string? messageId, SwitchSettings switches) =>
        Of(catalogue.Find(code) ?? FaultCatalogue.Default.Get(code), messageId, switches);

    /// <summary>A fault of the service that another data file describes.</summary>
    public static Reply Of(FaultEntry entry, string? messageId, SwitchSettings switches)
    {
        var form = switches.FaultShapeOf.TryGetValue(entry.Code, out var own)
            ? FaultForms.Of(own)
            : Chosen(switches) ?? FaultForms.Of(entry.DefaultShape);
        return Write(entry.ToFault(messageId, form.Shape), form) with { FaultCode = entry.Code };
    }

    /// <summary>A fault of the SOAP layer or of the mock itself, without detail code.</summary>
    public static Reply Of(InsiFault fault, SwitchSettings switches) =>
        Write(fault, Chosen(switches) ?? FaultForms.Of(ShapeOfOwnFaults)) with { FaultCode = fault.SoapCode };

    private static FaultForm? Chosen(SwitchSettings switches) =>
        switches.FaultForm ?? (switches.FaultShape is { } shape ? FaultForms.Of(shape) : null);

    private static Reply Write(InsiFault fault, FaultForm form) =>
        new(FaultWriter.HttpStatus, FaultWriter.Write(fault, form), InsiNames.ContentType) { Shape = form.Name };
}
