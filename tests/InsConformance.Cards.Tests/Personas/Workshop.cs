using InsConformance.Cards.Personas;
using InsConformance.Foundation.Yaml;
using InsConformance.Insi.Pki;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Personas;

/// <summary>The shipped personas and a store for their cards, kept between runs, since key generation is slow.</summary>
internal static class Workshop
{
    private static readonly Lazy<PkiStore> Opened = new(() => PkiStore.OpenOrCreate(Repository.PathTo("artifacts", "test-pki")));

    public static string Folder => Repository.PathTo("fixtures", "cards");

    public static PkiStore Pki => Opened.Value;

    public static CardWorkshop Shipped => new(Folder, Pki);

    /// <summary>A shipped persona with some of its text replaced.</summary>
    public static CpxPersona Changed(string persona, string old, string @new) => CpxPersonaFile.Read(YamlFile.Parse(Text(persona, old, @new), persona + ".yaml"));

    public static string Text(string persona, string old = "", string @new = "")
    {
        var text = File.ReadAllText(Path.Combine(Folder, persona + ".yaml"));
        if (old.Length == 0)
            return text;
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
