namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>A command on its way through the card; its data are still the reader's.</summary>
internal readonly ref struct IncomingCommand
{
    /// <summary>CLA.</summary>
    public required byte Cla { get; init; }

    /// <summary>INS.</summary>
    public required byte Ins { get; init; }

    /// <summary>P1.</summary>
    public required byte P1 { get; init; }

    /// <summary>P2.</summary>
    public required byte P2 { get; init; }

    /// <summary>The data.</summary>
    public required ReadOnlySpan<byte> Data { get; init; }

    /// <summary>Bytes expected; <see langword="null"/> when none are asked for. The P3 = 00 of a T=0 command without data reads as 256.</summary>
    public required int? Le { get; init; }

    /// <summary>P1 and P2 as one number.</summary>
    public ushort P1P2 => (ushort)(P1 << 8 | P2);
}
