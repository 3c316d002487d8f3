using InsConformance.Cards.PcSc;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Vpcd;
using InsConformance.Foundation;

namespace InsConformance.Steps.Playing;

/// <summary>
/// The virtual readers that pcscd has on this machine, by pairs: one pair for each worker. vpcd gives its readers ports that follow one another in the order of
/// their names. Cards study section 1.2 [M]. Thread-safe.
/// </summary>
public sealed class PcscBench : IDisposable
{
    private const string VirtualReader = "Virtual PCD";
    private const string Cure = "install pcscd and vsmartcard-vpcd (Debian names), start pcscd, and see that insconf readers list shows « Virtual PCD »; or play with --cards emulated";

    private readonly Lock _gate = new();
    private readonly HashSet<int> _leased = [];

    private PcscBench(ICardReaders readers, IReadOnlyList<string> names)
    {
        Readers = readers;
        Names = names;
    }

    /// <summary>How many workers find a pair of readers.</summary>
    public int Pairs => Names.Count / 2;

    internal ICardReaders Readers { get; }

    internal IReadOnlyList<string> Names { get; }

    /// <summary>Looks for the virtual readers.</summary>
    /// <exception cref="BlockedException">pcscd does not run, or has fewer than two virtual readers.</exception>
    public static PcscBench Open()
    {
        var readers = new PcScReaders();
        try
        {
            var all = readers.List();
            string[] names = [.. all.Select(r => r.Name).Where(n => n.StartsWith(VirtualReader, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
            return names.Length >= 2
                ? new PcscBench(readers, names)
                : throw new BlockedException("vpcd-absent", $"--cards pcsc needs two virtual readers, and PC/SC shows {(all.Count == 0 ? "no reader" : string.Join(", ", all.Select(r => r.Name)))}", Cure);
        }
        catch (CardReaderException e)
        {
            readers.Dispose();
            throw new BlockedException("pcsc-absent", $"--cards pcsc cannot reach the readers of this machine: {e.Message}", Cure, e);
        }
        catch (BlockedException)
        {
            readers.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Readers.Dispose();

    /// <summary>A pair of readers that no other worker has, until it is given back.</summary>
    /// <exception cref="BlockedException">All are taken.</exception>
    internal int Lease()
    {
        lock (_gate)
        {
            for (var pair = 0; pair < Pairs; pair++)
            {
                if (_leased.Add(pair))
                    return pair;
            }
        }

        throw new BlockedException("readers-too-few", $"no pair of virtual readers is left: PC/SC shows {Names.Count} readers", $"use --workers {Pairs}, or give pcscd more virtual readers (docs/cards.md)");
    }

    /// <summary>Gives a pair back.</summary>
    internal void Return(int pair)
    {
        lock (_gate)
            _leased.Remove(pair);
    }

    internal static int PortOf(int reader) => VpcdOptions.FirstPort + reader;
}
