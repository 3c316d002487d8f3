using System.Globalization;
using InsConformance.Foundation;
using InsConformance.InsiMock.People.Fiction;

namespace InsConformance.InsiMock.People.Generation;

/// <summary>
/// Hands out what follows the sex digit of a matricule, each once: year, month, département, a commune number that was never assigned, and the next order
/// number. Both sexes share it, so that the digit alone may change. Not thread-safe.
/// </summary>
/// <param name="rules">Which commune numbers were never assigned.</param>
internal sealed class CivilRegister(FictionRules rules)
{
    private const int Orders = 999;
    private readonly Dictionary<(int Year, int Month, string Departement), int> _births = [];
    private readonly (int From, int To) _three = rules.FictitiousCommunes(3);
    private readonly (int From, int To) _two = rules.FictitiousCommunes(2);

    /// <summary>Twelve characters.</summary>
    /// <param name="year">Year of birth; its last two digits are used.</param>
    /// <param name="month">The two digits for the month, 0 to 99.</param>
    /// <param name="cog">Birth place; its département is used.</param>
    public string Register(int year, int month, string cog)
    {
        var isOverseas = cog[0] == '9' && cog[1] is '7' or '8';
        var departement = cog[..(isOverseas ? 3 : 2)];
        var (from, to) = isOverseas ? _two : _three;
        var key = (year % 100, month, departement);
        var number = _births.GetValueOrDefault(key);
        if (from + number / Orders > to)
            throw new InputException("population-full", null, $"no fictitious matricule is left for {month:00}/{year} in {departement}", "ask for fewer people with --count");
        _births[key] = number + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{year % 100:00}{month:00}{departement}{from + number / Orders}{number % Orders + 1:000}");
    }
}
