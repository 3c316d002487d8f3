using System.Collections.Concurrent;
using System.Text;
using InsConformance.Cards.PcSc;

namespace InsConformance.Cards.Tests.PcSc;

/// <summary>A PC/SC library with readers in memory, whose answers a test can replace call by call, and which counts its work.</summary>
internal sealed class ScriptedPcSc : IPcScApi
{
    private readonly object _gate = new();
    private readonly ConcurrentDictionary<nint, bool> _contexts = new();
    private long _last;

    public PcScFlavour Flavour { get; init; } = PcScFlavour.Linux;

    /// <summary>The library is not on the machine.</summary>
    public bool IsAbsent { get; init; }

    public Encoding Text { get; init; } = Encoding.UTF8;

    /// <summary>Readers by name with their state bits and answer to reset.</summary>
    public Dictionary<string, (uint Bits, byte[] Atr)> Readers { get; } = [];

    /// <summary>Return values to give instead of the real ones, by call.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<uint>> Codes { get; } = new();

    /// <summary>Calls made, by name.</summary>
    public ConcurrentDictionary<string, int> Calls { get; } = new();

    public Queue<byte[]> Responses { get; } = new();

    public List<(string Call, uint Argument)> Card { get; } = [];

    /// <summary>Runs when a wait is asked for, before it has begun.</summary>
    public Action? BeforeWait { get; set; }

    /// <summary>Runs at each cancel.</summary>
    public Action? OnCancel { get; set; }

    public int OpenContexts => _contexts.Count;

    public void Will(string call, params uint[] codes) => Codes[call] = new ConcurrentQueue<uint>(codes);

    public void Set(string reader, uint bits, string atr = "")
    {
        lock (_gate)
        {
            Readers[reader] = (bits, Convert.FromHexString(atr));
            Monitor.PulseAll(_gate);
        }
    }

    public void Remove(string reader)
    {
        lock (_gate)
        {
            Readers.Remove(reader);
            Monitor.PulseAll(_gate);
        }
    }

    public uint EstablishContext(out nint context)
    {
        if (IsAbsent)
            throw new DllNotFoundException("libpcsclite.so.1");
        context = (nint)Interlocked.Increment(ref _last);
        var code = Code("Establish");
        if (code == 0)
            _contexts[context] = false;
        return code;
    }

    public uint ReleaseContext(nint context)
    {
        _contexts.TryRemove(context, out _);
        return Code("Release");
    }

    public uint ListReaders(nint context, Span<byte> names, out int length)
    {
        byte[] all;
        lock (_gate)
            all = Text.GetBytes(string.Concat(Readers.Keys.Select(k => k + "\0")) + "\0");
        length = all.Length;
        if (Readers.Count == 0)
            return PcScCodes.NoReadersAvailable;
        var code = Code("ListReaders");
        if (code != 0 || names.IsEmpty)
            return code;
        if (names.Length < all.Length)
            return PcScCodes.InsufficientBuffer;
        all.CopyTo(names);
        return 0;
    }

    public uint GetStatusChange(nint context, uint milliseconds, PcScWatch[] watches)
    {
        var code = Code("GetStatusChange");
        if (code != 0)
            return code;
        if (milliseconds > 0)
            BeforeWait?.Invoke();
        // A cancel that came before the wait began is lost, as in pcscd.
        _contexts[context] = false;
        lock (_gate)
        {
            while (true)
            {
                if (watches.Any(w => w.Reader != PcScWatch.AnyReader && !Readers.ContainsKey(w.Reader)))
                    return PcScCodes.UnknownReader;
                if (watches.Select(Look).ToArray().Contains(true))
                    return 0;
                if (_contexts[context])
                    return PcScCodes.Cancelled;
                if (milliseconds == 0)
                    return PcScCodes.Timeout;
                Monitor.Wait(_gate);
            }
        }
    }

    public uint Cancel(nint context)
    {
        var code = Code("Cancel");
        lock (_gate)
        {
            if (_contexts.ContainsKey(context))
                _contexts[context] = true;
            Monitor.PulseAll(_gate);
        }

        OnCancel?.Invoke();
        return code;
    }

    public uint Connect(nint context, string reader, uint share, uint protocols, out nint card, out uint protocol)
    {
        card = 77;
        protocol = (protocols & PcScNumbers.ProtocolT0) != 0 ? PcScNumbers.ProtocolT0 : PcScNumbers.ProtocolT1;
        Card.Add(("Connect", share));
        return Code("Connect");
    }

    public uint Reconnect(nint card, uint share, uint protocols, uint initialization, out uint protocol)
    {
        protocol = PcScNumbers.ProtocolT0;
        Card.Add(("Reconnect", initialization));
        return Code("Reconnect");
    }

    public uint Disconnect(nint card, uint disposition)
    {
        Card.Add(("Disconnect", disposition));
        return Code("Disconnect");
    }

    public uint BeginTransaction(nint card)
    {
        Card.Add(("Begin", 0));
        return Code("Begin");
    }

    public uint EndTransaction(nint card, uint disposition)
    {
        Card.Add(("End", disposition));
        return Code("End");
    }

    public uint Status(nint card, out uint state, out uint protocol, Span<byte> atr, out int atrLength)
    {
        state = 0x34;
        protocol = PcScNumbers.ProtocolT0;
        atr[0] = 0x3B;
        atr[1] = 0x00;
        atrLength = 2;
        return Code("Status");
    }

    public uint Transmit(nint card, uint protocol, ReadOnlySpan<byte> command, Span<byte> response, out int length)
    {
        length = 0;
        var code = Code("Transmit");
        if (code != 0)
            return code;
        var bytes = Responses.Dequeue();
        length = bytes.Length;
        if (length > response.Length)
            return PcScCodes.InsufficientBuffer;
        bytes.CopyTo(response);
        return 0;
    }

    public uint Control(nint card, uint code, ReadOnlySpan<byte> input, Span<byte> output, out int length)
    {
        Card.Add(("Control", code));
        length = 0;
        return Code("Control");
    }

    public uint GetAttribute(nint card, uint attribute, Span<byte> value, out int length)
    {
        Card.Add(("Attribute", attribute));
        length = 0;
        return Code("Attribute");
    }

    /// <summary>Tells a watch what is; gives whether that differs from what it knows.</summary>
    private bool Look(PcScWatch watch)
    {
        (watch.Now, watch.Atr) = watch.Reader == PcScWatch.AnyReader ? ((uint)Readers.Count << 16, []) : Readers[watch.Reader];
        if (watch.Now == watch.Known && watch.Known != WatchBits.Unaware)
            return false;
        watch.Now |= WatchBits.Changed;
        return true;
    }

    private uint Code(string call)
    {
        Calls.AddOrUpdate(call, 1, (_, n) => n + 1);
        return Codes.TryGetValue(call, out var codes) && codes.TryDequeue(out var code) ? code : 0;
    }
}
