using InsConformance.Cards.Personas;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tracing;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Playing;

/// <summary>The readers of one worker with what is in them. Waits end on events of the readers, never after a time. One scenario at a time; not thread-safe.</summary>
public interface ICardRack : IAsyncDisposable
{
    /// <summary><c>emulated</c> or <c>pcsc</c>.</summary>
    string Kind { get; }

    /// <summary>What passed between the cards and whoever used them.</summary>
    ApduTrace Trace { get; }

    /// <summary>The place of a card, for faults.</summary>
    CardSlot Slot(CardPlace place);

    /// <summary>Name of a reader, as evidence names it.</summary>
    string ReaderOf(CardPlace place);

    /// <summary>Adds to a reset what the LPS must know of these readers.</summary>
    ResetRequest Tell(ResetRequest reset, LpsDescription lps);

    /// <summary>Checks that the LPS can see these readers.</summary>
    /// <exception cref="ManualProofException">It cannot: the scenario is left to a person, with what to do.</exception>
    void Require(LpsDescription lps);

    /// <summary>Puts a card in, in place of another, and waits until its reader shows it.</summary>
    /// <exception cref="BlockedException">The reader does not show it.</exception>
    Task InsertAsync(CardPlace place, MadeCard card, CancellationToken ct);

    /// <summary>Takes the card out, if any, and waits until its reader is empty.</summary>
    /// <exception cref="BlockedException">The reader does not show it.</exception>
    Task EjectAsync(CardPlace place, CancellationToken ct);
}
