using System.Globalization;

namespace InsConformance.Gherkin.Running;

internal sealed class BareWorkerFactory : IWorkerFactory
{
    public static readonly BareWorkerFactory Instance = new();

    public ValueTask<IWorker> CreateAsync(int index, CancellationToken cancellationToken) =>
        new(new BareWorker((index + 1).ToString(CultureInfo.InvariantCulture)));

    private sealed class BareWorker(string name) : IWorker
    {
        public string Name => name;

        public object? GetService(Type serviceType) => null;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
