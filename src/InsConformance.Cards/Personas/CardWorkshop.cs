using InsConformance.Cards.Cpx;
using InsConformance.Cards.Cpx.Card;
using InsConformance.Cards.Vitale;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;
using InsConformance.Insi.Pki;

namespace InsConformance.Cards.Personas;

/// <summary>
/// Knows the shipped personas and makes their cards, and those of an editor's own files. Keys are only made for the personas that are used. Thread-safe.
/// </summary>
/// <param name="folder">Folder of persona files, e.g. <c>fixtures/cards</c>.</param>
/// <param name="pki">Issues the certificates and owns them: cards must not be used longer than it.</param>
public sealed class CardWorkshop(string folder, PkiStore pki)
{
    private const string CpxFiles = "c*.yaml";
    private const string EveryFile = "*.yaml";
    private const string VitaleCards = "vitale-";

    /// <summary>Every shipped CPx persona, by id.</summary>
    /// <exception cref="InputException">The folder or a file cannot be read, two files have one id, or a file is not named after its id.</exception>
    public IReadOnlyList<CpxPersona> CpxPersonas() => CpxPersonas(folder);

    /// <summary>Every CPx persona of a folder, by id; makes no card.</summary>
    /// <param name="folder">e.g. <c>fixtures/cards</c>.</param>
    /// <exception cref="InputException">As <see cref="CpxPersonas()"/>.</exception>
    public static IReadOnlyList<CpxPersona> CpxPersonas(string folder) => [.. Files(folder, CpxFiles).Select(Named)];

    /// <summary>Every shipped persona of a carte Vitale, by id.</summary>
    /// <exception cref="InputException">The folder or a file cannot be read, or a file is wrong.</exception>
    public IReadOnlyList<VitalePersona> VitalePersonas() => VitalePersonaFile.LoadFolder(folder);

    /// <summary>Makes a card, fresh from its maker: every call gives another, with its own PIN counter.</summary>
    /// <param name="idOrFile">A shipped persona of either kind, or the path of a file (it has a folder or ends with .yaml).</param>
    /// <exception cref="InputException">No such persona, the message lists those there are; or its file is wrong.</exception>
    /// <exception cref="BlockedException">The keys cannot be kept.</exception>
    public MadeCard Make(string idOrFile)
    {
        var path = FileOf(idOrFile, Files(folder, EveryFile));
        var file = YamlFile.Load(path);
        return file.OptionalText("carte")?.StartsWith(VitaleCards, StringComparison.Ordinal) ?? false ? Make(VitalePersonaFile.Load(path)) : Make(CpxPersonaFile.Read(file));
    }

    /// <summary>Makes the card of a CPx persona.</summary>
    /// <param name="persona">The persona.</param>
    /// <exception cref="BlockedException">The keys cannot be kept.</exception>
    public MadeCard Make(CpxPersona persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        return new MadeCard(Cps3Card.Create(Content(persona)), persona.Id, persona.Faults) { Cpx = persona };
    }

    /// <summary>Makes the card of a persona of a carte Vitale.</summary>
    /// <param name="persona">The persona.</param>
    public static MadeCard Make(VitalePersona persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        return new MadeCard(persona.NewCard(), persona.Id, persona.Faults) { Vitale = persona };
    }

    /// <summary>A CPx persona.</summary>
    /// <param name="idOrFile">A shipped id, or the path of a file (it has a folder or ends with .yaml).</param>
    /// <exception cref="InputException">No such persona, the message lists those there are; or its file is wrong.</exception>
    public CpxPersona FindCpx(string idOrFile) => CpxPersonaFile.Load(FileOf(idOrFile, Files(folder, CpxFiles)));

    /// <summary>What the card of a persona holds: made when first asked for, with its keys and certificates.</summary>
    /// <param name="persona">The persona.</param>
    /// <exception cref="BlockedException">The keys cannot be kept.</exception>
    public CpxCardContent Content(CpxPersona persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        return CpxPersonaContent.Of(persona, pki);
    }

    private static string FileOf(string idOrFile, IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(idOrFile);
        if (idOrFile.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || idOrFile.IndexOfAny([Path.DirectorySeparatorChar, '/']) >= 0)
            return idOrFile;
        return files.FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == idOrFile) ?? throw new InputException(
            "persona-unknown",
            null,
            $"no persona '{idOrFile}'; known: {string.Join(", ", files.Select(Path.GetFileNameWithoutExtension))}",
            "insconf cards list tells them apart; your own is given as the path of its .yaml file");
    }

    private static CpxPersona Named(string path)
    {
        var persona = CpxPersonaFile.Load(path);
        return persona.Id == Path.GetFileNameWithoutExtension(path)
            ? persona
            : throw new InputException("persona-name", new Place(path), $"the persona is '{persona.Id}': name the file {persona.Id}.yaml");
    }

    private static string[] Files(string folder, string pattern)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, pattern).OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("personas-unreadable", new Place(folder), $"cannot read the personas: {e.Message}", null, e);
        }
    }
}
