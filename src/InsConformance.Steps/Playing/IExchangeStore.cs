using InsConformance.Insi.Exchanges;

namespace InsConformance.Steps.Playing;

/// <summary>Where the bytes of exchanges go as the run plays. Thread-safe: all workers share one.</summary>
public interface IExchangeStore
{
    /// <summary>Keeps an exchange and says where, to be attached to the step that made it.</summary>
    /// <param name="exchange">As the mock's journal kept it.</param>
    ExchangeEvidence Save(Exchange exchange);
}
