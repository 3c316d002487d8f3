using InsConformance.Foundation;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Runs;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Running;

/// <summary>Keeps exchanges in the run folder, which exists once the set-up was found right.</summary>
internal sealed class FolderExchangeStore : IExchangeStore
{
    private volatile RunFolder? _folder;

    public RunFolder Folder
    {
        set => _folder = value;
    }

    public ExchangeEvidence Save(Exchange exchange) =>
        (_folder ?? throw new HarnessException("no-run-folder", "an exchange was to be kept before the run folder was made")).SaveExchange(exchange);
}
