namespace InsConformance.Cards.Vpcd;

/// <summary>Takes what has come: 1 byte or more, or 0 at the end of the stream.</summary>
internal delegate int ReceiveBytes(Span<byte> room);
