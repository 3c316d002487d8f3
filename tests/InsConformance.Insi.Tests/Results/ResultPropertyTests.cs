using System.Xml;
using System.Xml.Linq;
using InsConformance.Insi.Responses;
using InsConformance.Insi.Results;

namespace InsConformance.Insi.Tests.Results;

public sealed class ResultPropertyTests
{
    private static readonly XNamespace Ns = InsiNames.Resultat;

    public static TheoryData<string> Forms() => [.. ResultForms.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_WhatTheWriterWrote_GivesTheShapedResult(string form) => Property.Holds(Generators.Result, result =>
    {
        var written = ResultWriter.Write(result, ResultForms.Get(form));

        var shaped = ResultShaping.Shape(result, ResultForms.Get(form).Content);
        SameResult.Check(shaped, ResponseReader.Read(written).Result);
        SameResult.Check(shaped, ReadWithTheFramework(written));
    });

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_WrittenAsGiven_GivesTheResultItself(string form) => Property.Holds(Generators.Result, result =>
        SameResult.Check(result, ResponseReader.Read(ResultWriter.WriteAsGiven(result, ResultForms.Get(form))).Result));

    [Fact]
    public void Read_SameMessageWithOtherPrefixesCommentsAndSpaces_GivesTheSame()
    {
        var seed = 0;
        Property.Holds(Generators.Result, result =>
            SameResult.Check(result, ResponseReader.Read(Scrambler.Scramble(ResultWriter.WriteAsGiven(result, ResultForms.S2), ++seed)).Result));
    }

    /// <summary>Another reader than ours: it shares no code with the writer either.</summary>
    private static SearchResult ReadWithTheFramework(byte[] message)
    {
        using var reader = XmlReader.Create(new MemoryStream(message), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var result = XDocument.Load(reader).Descendants(Ns + "RESULTAT").Single();
        var individu = result.Element(Ns + "INDIVIDU");
        return new SearchResult(
            Text(result.Element(Ns + "CR"), "CodeCR")!,
            Text(result.Element(Ns + "CR"), "LibelleCR")!,
            individu is null ? null : new Individu(
                ReadIns(individu.Element(Ns + "INSACTIF")!),
                [.. individu.Elements(Ns + "INSHISTO").Select(ReadIns)],
                ReadTiq(individu.Element(Ns + "TIQ")!)));
    }

    private static Ins ReadIns(XElement ins)
    {
        var id = ins.Element(Ns + "IdIndividu");
        return new Ins(Text(id, "NumIdentifiant")!, Text(id, "Cle"), Text(ins, "OID")!, Text(id, "TypeMatricule"), Text(ins, "DateDeb"), Text(ins, "DateFin"));
    }

    private static Tiq ReadTiq(XElement tiq) => new(
        Text(tiq, "NomNaissance"), Text(tiq, "Prenom"), Text(tiq, "ListePrenom"), Text(tiq, "Sexe"), Text(tiq, "DateNaissance"), Text(tiq, "LieuNaissance"));

    private static string? Text(XElement? parent, string name) => parent?.Element(Ns + name)?.Value;
}
