using InsConformance.Insi.Exchanges;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Running;

/// <summary>Holds the last exchange of the scenario being played and writes nothing: against mutants only a few exchanges are kept.</summary>
internal sealed class LastExchanges : IExchangeStore
{
    private int _number;

    /// <summary>The last exchange since <see cref="Clear"/>.</summary>
    public Exchange? Last { get; private set; }

    public void Clear() => Last = null;

    public ExchangeEvidence Save(Exchange exchange)
    {
        Last = exchange;
        return ExchangeEvidence.Of(exchange, ++_number, "non-conservé.request.xml", "non-conservé.response.xml");
    }
}
