using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>What MANAGE SECURITY ENVIRONMENT set, by template, and the hash that PSO HASH left.</summary>
internal sealed class SecurityEnvironment
{
    private readonly CardAlgorithm?[] _algorithms = new CardAlgorithm?[ControlReference.Count];
    private readonly CardKey?[] _keys = new CardKey?[ControlReference.Count];
    private readonly byte[] _hash = new byte[64];
    private int _hashLength;

    /// <summary>The hash that waits for its signature; empty when there is none.</summary>
    public ReadOnlySpan<byte> Hash => _hash.AsSpan(0, _hashLength);

    /// <summary>The algorithm of a template, if set.</summary>
    public CardAlgorithm? Algorithm(byte template) => _algorithms[ControlReference.IndexOf(template)];

    /// <summary>The key of a template, if set.</summary>
    public CardKey? Key(byte template) => _keys[ControlReference.IndexOf(template)];

    /// <summary>Sets a template; what is not given is forgotten.</summary>
    public void Set(byte template, CardAlgorithm? algorithm, CardKey? key)
    {
        var index = ControlReference.IndexOf(template);
        _algorithms[index] = algorithm;
        _keys[index] = key;
    }

    /// <summary>Keeps a hash for the signature that follows.</summary>
    public void KeepHash(ReadOnlySpan<byte> hash)
    {
        hash.CopyTo(_hash);
        _hashLength = hash.Length;
    }

    /// <summary>Forgets the hash.</summary>
    public void DropHash() => _hashLength = 0;

    /// <summary>Forgets everything.</summary>
    public void Drop()
    {
        Array.Clear(_algorithms);
        Array.Clear(_keys);
        DropHash();
    }
}
