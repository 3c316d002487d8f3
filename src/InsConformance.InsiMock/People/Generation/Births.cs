using System.Globalization;

namespace InsConformance.InsiMock.People.Generation;

/// <summary>
/// Draws births such that nobody shares birth name, sex and date with another unless they are meant to: every other search without a place has one
/// answer. Not thread-safe.
/// </summary>
/// <param name="dice">Randomness.</param>
/// <param name="rates">How common each case is.</param>
/// <param name="places">Where people are born.</param>
internal sealed class Births(Dice dice, GenerationRates rates, BirthPlaces places)
{
    /// <summary>An unknown month is 20 in a matricule [INF]: <c>MoisKind.Unknown</c>.</summary>
    private const int UnknownMonth = 20;

    /// <summary>A luni-solar month goes to the pseudo-fictive months, 50 and more [INF].</summary>
    private const int LuniSolarMonths = 50 - 12;

    private readonly HashSet<ulong> _taken = [];

    /// <summary>A birth of one or two people of a birth name between two years, both included.</summary>
    public Birth Draw(string name, int from, int to, params ReadOnlySpan<string> sexes)
    {
        while (true)
        {
            var birth = Any(dice.Between(from, to), places.Pick(dice, rates));
            if (Take(name, birth.Date, sexes))
                return birth;
        }
    }

    /// <summary>The same birth at another place.</summary>
    public Birth Elsewhere(Birth birth)
    {
        while (true)
        {
            var cog = dice.Pick(places.Metropole);
            if (cog != birth.Cog)
                return birth with { Cog = cog, Features = birth.Features & ~(Features.Corsican | Features.Overseas | Features.Abroad) };
        }
    }

    private bool Take(string name, string date, ReadOnlySpan<string> sexes)
    {
        foreach (var sexe in sexes)
        {
            if (_taken.Contains(Key(name, sexe, date)))
                return false;
        }

        foreach (var sexe in sexes)
            _taken.Add(Key(name, sexe, date));
        return true;
    }

    private Birth Any(int year, string cog)
    {
        var features = cog switch
        {
            ['2', 'A' or 'B', ..] => Features.Corsican,
            ['9', '7' or '8', ..] => Features.Overseas,
            ['9', '9', ..] => Features.Abroad,
            _ => Features.None,
        };
        var (month, day) = (dice.Between(1, 12), dice.Between(1, 28));
        if ((features & (Features.Overseas | Features.Abroad)) == 0 || !dice.Happens(rates.UncivilDates))
        {
            day = dice.Between(1, DateTime.DaysInMonth(year, month));
            return new Birth(year, Text(year, month, day), month, cog, features);
        }

        (month, day, var kind) = dice.Next(4) switch
        {
            0 => (0, 0, Features.IncompleteDate),
            1 => (month, 0, Features.IncompleteDate),
            2 => (dice.Between(13, 20), day, Features.LuniSolarDate),
            _ => (month, dice.Between(32, 60), Features.LuniSolarDate),
        };
        var digits = month switch { 0 => UnknownMonth, > 12 => month + LuniSolarMonths, _ => month };
        return new Birth(year, Text(year, month, day), digits, cog, features | kind);
    }

    private static string Text(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");

    // FNV-1a over the three texts. Two different births of one key only mean one draw more.
    private static ulong Key(params ReadOnlySpan<string> texts)
    {
        var hash = 14695981039346656037;
        foreach (var text in texts)
        {
            foreach (var unit in text)
                hash = (hash ^ unit) * 1099511628211;
            hash = (hash ^ 0x1F) * 1099511628211;
        }

        return hash;
    }
}
