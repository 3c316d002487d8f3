using InsConformance.Cards.Readers;

namespace InsConformance.Cards.PcSc;

/// <summary>A context of PC/SC: pcscd serves each on a thread of its own, and a call on one blocks the others on it. So each wait and each card has its own.</summary>
internal sealed class PcScContext : IDisposable
{
    private readonly nint _handle;

    private PcScContext(IPcScApi api, nint handle) => (Api, _handle) = (api, handle);

    public IPcScApi Api { get; }

    /// <summary>Reaches the service.</summary>
    /// <exception cref="CardReaderException">No library, no service, or no access.</exception>
    public static PcScContext Open(IPcScApi api)
    {
        try
        {
            var code = api.EstablishContext(out var handle);
            return code == PcScCodes.Success
                ? new PcScContext(api, handle)
                : throw PcScFailures.Exception(code, api.Flavour, "reaching the PC/SC service");
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw PcScFailures.NoLibrary(api.Flavour, e);
        }
    }

    /// <summary>Names of the readers; empty when there is none.</summary>
    public IReadOnlyList<string> ReaderNames()
    {
        while (true)
        {
            var code = Api.ListReaders(_handle, [], out var length);
            if (code == PcScCodes.NoReadersAvailable)
                return [];
            Require(code, "listing the readers");
            var names = new byte[length];
            code = Api.ListReaders(_handle, names, out length);
            // A reader came between the two calls.
            if (code == PcScCodes.InsufficientBuffer)
                continue;
            if (code == PcScCodes.NoReadersAvailable)
                return [];
            Require(code, "listing the readers");
            return MultiString.Read(names.AsSpan(0, length), Api.Text);
        }
    }

    public uint GetStatusChange(uint milliseconds, PcScWatch[] watches) => Api.GetStatusChange(_handle, milliseconds, watches);

    public uint Cancel() => Api.Cancel(_handle);

    public uint Connect(string reader, uint share, uint protocols, out nint card, out uint protocol) =>
        Api.Connect(_handle, reader, share, protocols, out card, out protocol);

    public void Require(uint code, string doing)
    {
        if (code != PcScCodes.Success)
            throw PcScFailures.Exception(code, Api.Flavour, doing);
    }

    public void Dispose() => Api.ReleaseContext(_handle);
}
