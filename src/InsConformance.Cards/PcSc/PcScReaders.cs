using InsConformance.Cards.Readers;

namespace InsConformance.Cards.PcSc;

/// <summary>
/// The readers of this machine through PC/SC: libpcsclite on Linux, PCSC.framework on macOS, winscard on Windows. Nothing is opened before the first use,
/// and nothing is kept between uses, so a restarted service is found again. Thread-safe.
/// </summary>
public sealed class PcScReaders : ICardReaders
{
    /// <summary>Room for the longest response: 65,536 bytes of data and the status.</summary>
    public const int MostResponseRoom = 65_538;

    private readonly IPcScApi _api;
    private readonly CancellationTokenSource _disposed = new();

    /// <summary>Creates the way to the readers of this machine.</summary>
    public PcScReaders()
        : this(PcScLibrary.OfThisSystem)
    {
    }

    internal PcScReaders(IPcScApi api) => _api = api;

    /// <summary>Room for a response, 2 to 65,538 bytes (default). Programs made for short commands give 258.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside these bounds.</exception>
    public int ResponseRoom
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostResponseRoom);
            field = value;
        }
    } = MostResponseRoom;

    /// <summary>Protocols to ask for; default either, and the reader takes the first one of the answer to reset.</summary>
    public CardProtocols Protocols { get; init; } = CardProtocols.Any;

    /// <inheritdoc/>
    public IReadOnlyList<ReaderState> List()
    {
        using var context = PcScContext.Open(_api);
        return PcScWaits.List(context);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Each wait has a thread and a context of its own. pcsc-lite before 2.3 does not number the readers that come: one that comes in the microseconds
    /// between the listing and the wait is seen with the next event.
    /// </remarks>
    public Task<IReadOnlyList<ReaderState>> WaitForChangeAsync(IReadOnlyList<ReaderState> known, CancellationToken ct) =>
        WaitForChangeAsync(known, null, ct);

    /// <summary>As the other, with a deadline.</summary>
    /// <param name="known">What the caller knows.</param>
    /// <param name="deadline">The longest wait, kept by PC/SC itself; <see langword="null"/> for none.</param>
    /// <param name="ct">Calls the wait off.</param>
    /// <returns>The readers now.</returns>
    /// <exception cref="CardReaderException"><see cref="CardFailure.Timeout"/> at the deadline; the service does not run or stopped.</exception>
    /// <exception cref="OperationCanceledException">Called off, or disposed meanwhile.</exception>
    public async Task<IReadOnlyList<ReaderState>> WaitForChangeAsync(IReadOnlyList<ReaderState> known, TimeSpan? deadline, CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, _disposed.Token);
        var token = either.Token;
        try
        {
            return await Task.Factory.StartNew(
                () => PcScWaits.Wait(_api, known, deadline, token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
    }

    /// <inheritdoc/>
    public ICardConnection Connect(string reader, ShareMode share = ShareMode.Shared)
    {
        ArgumentException.ThrowIfNullOrEmpty(reader);
        var context = PcScContext.Open(_api);
        try
        {
            return new PcScConnection(context, reader, share, Protocols, ResponseRoom);
        }
        catch (CardReaderException e) when (e.Failure == CardFailure.CardUnpowered && PcScWaits.List(context).Any(r => r.Name == reader && r.IsMute))
        {
            // pcscd says of a card that never answered to reset that it has no power.
            context.Dispose();
            throw new CardReaderException(CardFailure.CardMute, $"connecting to {reader}: the card does not answer to reset (0x{e.NativeCode:X8})", "turn the card over, clean its contacts, or try it in another reader", e.NativeCode, e);
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    /// <summary>Calls the waits off. Connections live on.</summary>
    public void Dispose() => _disposed.Cancel();
}
