using System.Globalization;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Personas;
using InsConformance.Cards.Vitale;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Cli.Carding;

/// <summary>How cards are told on the console, in French.</summary>
internal static class CardWords
{
    public static string Kind(CpxCardType type) => type.ToString().ToUpperInvariant();

    public static string Kind(VitaleGeneration generation) => generation is VitaleGeneration.Vitale1 ? "Vitale 1" : "Vitale 2";

    public static string Holder(CpxPersona persona) =>
        persona.Holder.Nom is { } nom ? $"{persona.Holder.Prenom} {nom}" : persona.Holder.Pseudonym ?? "";

    public static string Holder(VitalePersona persona)
    {
        var names = persona.Content.Beneficiaries;
        return names is [var only] ? $"{only.Prenom} {only.NomNaissance}" : $"{names[0].Prenom} {names[0].NomNaissance} et {names.Count - 1} autre{(names.Count > 2 ? "s" : "")}";
    }

    public static string Mode(byte mode) => mode switch
    {
        0 => "libéral",
        1 => "salarié",
        4 => "remplaçant",
        7 => "non rétribué",
        _ => "mode " + mode.ToString(CultureInfo.InvariantCulture),
    };

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Right(InsiRight right) => right.IsAdmitted ? right.Word : $"{right.Word}, {right.Fault} ({right.Check})";

    public static string Source(InsiRight right) => $"{right.Source} [{right.Evidence.Word()}]";
}
