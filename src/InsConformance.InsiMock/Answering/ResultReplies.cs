using InsConformance.Insi;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Answering;

/// <summary>Makes business replies in the shape that the switches ask for.</summary>
internal static class ResultReplies
{
    private const int Ok = 200;

    public static Reply Of(CodeCr code, SwitchSettings switches) => Write(code.ToResult(), switches);

    public static Reply Of(Person person, SwitchSettings switches)
    {
        var record = switches.Variants.TryGetValue(person.Id, out var variant) ? person.Variants[variant] : person.Ins;
        var traits = person.Traits;
        var tiq = new Tiq(traits.NomNaissance, traits.Prenoms[0], traits.ListePrenom, traits.Sexe, traits.DateNaissance, traits.LieuNaissance);
        return Write(
            new SearchResult(CodeCr.IdentityFound.Code(), CodeCr.IdentityFound.Label(), new Individu(record.Active, record.History, tiq)), switches);
    }

    public static Reply Of(CndaFile file) =>
        new(file.IsFault ? Insi.Faults.FaultWriter.HttpStatus : Ok, file.Bytes, InsiNames.ContentType)
        {
            CodeCr = file.CodeCr,
            FaultCode = file.FaultCode,
            AnsweredBy = AnswerSource.CndaFile,
        };

    private static Reply Write(SearchResult result, SwitchSettings switches)
    {
        var form = switches.SuccessForm ?? ResultForms.Of(switches.SuccessShape);
        return new Reply(Ok, ResultWriter.Write(result, form), InsiNames.ContentType) { CodeCr = result.CodeCr, Shape = form.Name };
    }
}
