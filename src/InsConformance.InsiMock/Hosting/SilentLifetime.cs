using Microsoft.Extensions.Hosting;

namespace InsConformance.InsiMock.Hosting;

/// <summary>Leaves Ctrl-C and SIGTERM to the program that embeds the mock: a run starts several.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
