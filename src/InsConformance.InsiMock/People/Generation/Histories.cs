using InsConformance.Identity.Matricules;
using InsConformance.Insi.Results;

namespace InsConformance.InsiMock.People.Generation;

/// <summary>
/// Makes up former INS, newest first, each until the day before the next begins. Ten at most, changes from 2007 on: contract section 6.3 [OFF2].
/// Not thread-safe.
/// </summary>
internal sealed class Histories(Dice dice, GenerationRates rates, CivilRegister register, BirthPlaces places, FrenchNames names)
{
    private const int FirstYear = 2007;
    private static readonly DateOnly LastDay = new(PopulationGenerator.LastYear, 12, 31);

    /// <summary>The history of someone, empty for most.</summary>
    /// <param name="active">Their INS in force.</param>
    /// <param name="birth">Their birth.</param>
    /// <returns>Former INS, the birth name of each time or <see langword="null"/>, and what is special.</returns>
    public (Ins[] History, string?[] FormerNames, Features Features) Draw(Ins active, Birth birth)
    {
        var changes = Changes();
        if (changes.Count == 0 || active.Oid != InsOid.Nir.Value)
            return ([], [], Features.None);

        var days = Days(changes.Count, Math.Max(FirstYear, birth.Year + 1));
        var history = new Ins[changes.Count];
        var formerNames = new string?[changes.Count];
        var features = Features.History;
        var (number, formerName) = (active.NumIdentifiant, (string?)null);
        for (var i = 0; i < changes.Count; i++)
        {
            (number, formerName) = Before(changes[i], number, formerName, birth);
            features |= changes[i] switch { Change.Name => Features.NameChange, Change.Sexe => Features.SexChange, _ => Features.None };
            var oid = changes[i] == Change.Nia ? InsOid.Nia : InsOid.Nir;
            history[i] = InsOf(number, oid) with
            {
                DateDeb = i + 1 < days.Length ? Text(days[i + 1]) : null,
                DateFin = Text(days[i].AddDays(-1)),
            };
            formerNames[i] = formerName;
        }

        return (history, formerNames, features);
    }

    public static Ins InsOf(string number, InsOid oid) => new(number, Matricule.Parse(number).Value.Cle.Value, oid.Value);

    /// <summary>The changes, newest first; a NIA can only be the oldest INS.</summary>
    private List<Change> Changes()
    {
        var changes = new List<Change>();
        if (dice.Happens(rates.NameChanges))
            changes.Add(Change.Name);
        if (dice.Happens(rates.SexChanges))
            changes.Add(Change.Sexe);
        if (changes.Count == 0 && !dice.Happens(rates.Corrections))
            return changes;
        var length = 1 + dice.Share(rates.HistoryLengths);
        while (changes.Count < length)
            changes.Insert(dice.Next(changes.Count + 1), dice.Pick<Change>([Change.None, Change.Month, Change.Place]));
        if (changes[^1] is Change.Month or Change.Place && dice.Next(2) == 0)
            changes[^1] = Change.Nia;
        return changes;
    }

    private (string Number, string? FormerName) Before(Change change, string number, string? formerName, Birth birth) => change switch
    {
        Change.Nia => (number[0] + register.Register(birth.Year, birth.MatriculeMonth, birth.Cog), formerName),
        Change.Month => (number[0] + register.Register(birth.Year, dice.Between(1, 12), birth.Cog), formerName),
        Change.Place => (number[0] + register.Register(birth.Year, birth.MatriculeMonth, places.Pick(dice, rates)), formerName),
        Change.Sexe => ((number[0] == '1' ? '2' : '1') + number[1..], formerName),
        Change.Name => (number, names.BirthName()),
        _ => (number, formerName),
    };

    /// <summary>The days on which an INS took over, newest first, all different.</summary>
    private DateOnly[] Days(int count, int firstYear)
    {
        var first = new DateOnly(Math.Min(firstYear, PopulationGenerator.LastYear), 1, 2);
        var days = new SortedSet<DateOnly>();
        while (days.Count < count)
            days.Add(first.AddDays(dice.Next(LastDay.DayNumber - first.DayNumber)));
        return [.. days.Reverse()];
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
