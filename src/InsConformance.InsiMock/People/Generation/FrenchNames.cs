using System.Collections.Immutable;
using Bogus;
using Bogus.DataSets;
using InsConformance.Identity.Names;

namespace InsConformance.InsiMock.People.Generation;

/// <summary>
/// French names of the package Bogus, in the characters that INSi takes; what cannot be written so (a few entries of its list carry a stray comma) is drawn
/// again. Compound forms are ours. Not thread-safe.
/// </summary>
internal sealed class FrenchNames
{
    /// <summary>Few, as in life: a compact file numbers at most 65,535 given names.</summary>
    private static readonly ImmutableArray<string> MaleHeads = ["JEAN", "PIERRE", "LOUIS", "CHARLES", "MARC"];

    private static readonly ImmutableArray<string> FemaleHeads = ["MARIE", "ANNE", "ROSE", "CLAIRE", "EVE"];

    private readonly Dice _dice;
    private readonly Name _names;
    private readonly Dictionary<string, string?> _birthNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _givenNames = new(StringComparer.Ordinal);

    public FrenchNames(Dice dice)
    {
        _dice = dice;
        _names = new Name("fr") { Random = new Randomizer((int)(dice.Next() >> 33)) };
    }

    /// <summary>A birth name: mostly single; some double, with one hyphen, two or a space; some with a particle.</summary>
    public string BirthName()
    {
        var name = Single();
        return _dice.Next(100) switch
        {
            < 4 => $"{name}-{Single()}",
            < 5 => $"{name}--{Single()}",
            < 7 => $"{name} {Single()}",
            < 8 => $"DE {name}",
            < 9 => name[0] is 'A' or 'E' or 'I' or 'O' or 'U' or 'H' ? $"D'{name}" : $"LE {name}",
            _ => name,
        };
    }

    /// <summary>One to four given names; none is made of a name in <paramref name="taken"/>, to which theirs are added.</summary>
    public string[] GivenNames(bool isMale, HashSet<string> taken)
    {
        var names = new string[1 + _dice.Share([2_500, 3_000, 3_500, 1_000])];
        for (var i = 0; i < names.Length; i++)
        {
            var name = Fresh(isMale, taken);
            names[i] = _dice.Next(200) switch
            {
                < 12 => $"{_dice.Pick(isMale ? MaleHeads : FemaleHeads)}-{name}",
                < 13 => $"{_dice.Pick(isMale ? MaleHeads : FemaleHeads)} {name}",
                _ => name,
            };
        }

        return names;
    }

    private string Single() => Draw(() => _names.LastName(), _birthNames, NameRules.BirthName);

    private string Fresh(bool isMale, HashSet<string> taken)
    {
        while (true)
        {
            var name = Draw(() => _names.FirstName(isMale ? Name.Gender.Male : Name.Gender.Female), _givenNames, NameRules.GivenName);
            if (taken.Add(name))
                return name;
        }
    }

    private static string Draw(Func<string> draw, Dictionary<string, string?> known, NameRules rules)
    {
        while (true)
        {
            var raw = draw();
            if (!known.TryGetValue(raw, out var name))
                known[raw] = name = NameNormalizer.Normalize(raw, rules).Value;
            if (name is not null)
                return name;
        }
    }
}
