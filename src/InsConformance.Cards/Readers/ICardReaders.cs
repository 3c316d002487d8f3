namespace InsConformance.Cards.Readers;

/// <summary>
/// The readers that a program sees: those of the machine through PC/SC, or emulated ones. Whoever uses a card through it never knows which. Thread-safe.
/// </summary>
public interface ICardReaders : IDisposable
{
    /// <summary>The readers with what is in them, in the system's order; empty when there is none.</summary>
    /// <exception cref="CardReaderException">The service does not run or refuses access.</exception>
    IReadOnlyList<ReaderState> List();

    /// <summary>Waits until a card comes or goes in one of these readers, or a reader comes or goes.</summary>
    /// <param name="known">What the caller knows, as given by <see cref="List"/> or an earlier wait: no event since then is lost.</param>
    /// <param name="ct">Calls the wait off.</param>
    /// <returns>The readers now.</returns>
    /// <exception cref="CardReaderException">The service does not run or stopped.</exception>
    /// <exception cref="OperationCanceledException">Called off.</exception>
    Task<IReadOnlyList<ReaderState>> WaitForChangeAsync(IReadOnlyList<ReaderState> known, CancellationToken ct);

    /// <summary>Connects to the card of a reader.</summary>
    /// <param name="reader">Name of the reader.</param>
    /// <param name="share">Whether others may use the card meanwhile.</param>
    /// <exception cref="CardReaderException">No such reader, no card, a mute card, or somebody else holds it.</exception>
    ICardConnection Connect(string reader, ShareMode share = ShareMode.Shared);
}
