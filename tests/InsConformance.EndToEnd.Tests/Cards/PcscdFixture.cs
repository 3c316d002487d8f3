namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>
/// One pcscd with four empty virtual readers while the tests of the collection run; none when <see cref="Pcscd.ReasonToSkip"/> says why. Tests take it as a
/// constructor parameter, belong to <see cref="OnePcscd"/> and are marked with <see cref="RequiresPcscdFactAttribute"/>.
/// </summary>
public sealed class PcscdFixture : IAsyncLifetime
{
    private PcscdLock? _lock;
    private Pcscd? _pcscd;

    /// <summary>Names of the readers.</summary>
    public IReadOnlyList<string> Readers => Running.Readers;

    /// <summary>The vpcd port of each reader: a card connects there.</summary>
    public IReadOnlyList<int> Ports => Running.Ports;

    private Pcscd Running => _pcscd ?? throw new InvalidOperationException("pcscd does not run now");

    public async Task InitializeAsync()
    {
        if (Pcscd.ReasonToSkip() is not null)
            return;
        _lock = await PcscdLock.TakeAsync();
        await StartAsync();
    }

    /// <summary>Starts pcscd again after <see cref="StopAsync"/>; ready when it returns, on the same ports.</summary>
    public async Task StartAsync() => _pcscd ??= await Pcscd.StartAsync(readers: 4);

    /// <summary>Stops pcscd, for a test that needs it absent or that sees it die. Start it again before the end of the test.</summary>
    public async Task StopAsync()
    {
        if (_pcscd is { } running)
        {
            _pcscd = null;
            await running.DisposeAsync();
        }
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        _lock?.Dispose();
    }
}
