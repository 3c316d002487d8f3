using System.Text;

namespace InsConformance.Insi.Xml;

/// <summary>Turns bytes into strings, and those of the contract always into the same string, so that a usual message allocates only what is its own. Immutable.</summary>
internal sealed class KnownWords
{
    private const int Longest = 96;
    private readonly (byte[] Bytes, string Word)?[] _table;

    private KnownWords(string[] words)
    {
        _table = new (byte[], string)?[1024];
        foreach (var word in words)
        {
            var bytes = Encoding.ASCII.GetBytes(word);
            var slot = Slot(bytes);
            while (_table[slot] is not null)
                slot = (slot + 1) % _table.Length;
            _table[slot] = (bytes, word);
        }
    }

    public static KnownWords OfTheContract { get; } = new(
    [
        "Envelope", "Header", "Body", "ContexteBAM", "ContexteLPS", "Action", "MessageID", "Security",
        "Id", "Temps", "Emetteur", "DateRef", "COUVERTURE", "GrandRegime", "Organisme", "CodeCentre", "ASSURE", "BENEFICIAIRE", "Num", "Cle", "Nir",
        "DateCertification", "DateNai", "Rang", "Porteur", "LPS", "IDAM", "Version", "Instance", "Nom", "Nature", "R",
        "RECSANSVITALE", "RECVITALE", "NomNaissance", "Prenom", "Sexe", "DateNaissance", "LieuNaissance",
        "MatriculeIndividu", "MatriculeOD", "NumIdentifiant", "TypeMatricule", "RangNaissance",
        InsiNames.Soap12, InsiNames.Wsa, InsiNames.Wsse, InsiNames.ContexteBam, InsiNames.ContexteLps, InsiNames.RecSans, InsiNames.RecVit,
        InsiNames.BamVersion, InsiNames.BamNature, InsiNames.LpsVersion, InsiNames.LpsNature, InsiNames.IdamR, "M", "F",
        .. Operations.InsiOperations.All.Select(static o => o.Action),
    ]);

    /// <summary>The string of ASCII bytes.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";
        if (bytes.Length <= Longest)
        {
            for (var slot = Slot(bytes); _table[slot] is { } known; slot = (slot + 1) % _table.Length)
            {
                if (bytes.SequenceEqual(known.Bytes))
                    return known.Word;
            }
        }

        return Encoding.ASCII.GetString(bytes);
    }

    private int Slot(ReadOnlySpan<byte> bytes) =>
        ((bytes.Length * 31) + (bytes[0] * 7) + (bytes[^1] * 13) + (bytes[bytes.Length / 2] * 17)) % _table.Length;
}
