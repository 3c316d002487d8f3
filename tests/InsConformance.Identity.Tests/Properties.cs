using FsCheck;
using FsCheck.Fluent;

namespace InsConformance.Identity.Tests;

/// <summary>Plays a property over many values, the same ones at every run.</summary>
internal static class Properties
{
    public static void Hold<T>(Gen<T> values, Func<T, bool> property, int count = 2000) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20261121UL, 2035UL));

    /// <summary>Any UTF-16 text: nulls, lone surrogates, controls, letters of every kind, and what names are made of.</summary>
    public static Gen<string> AnyText { get; } = Gen.OneOf(
            Gen.Choose(0, 0xFFFF),
            Gen.Choose(0x00C0, 0x024F),
            Gen.Choose(0x0300, 0x036F),
            Gen.Choose(0x2000, 0x2040),
            Gen.Choose(' ', '~'),
            Gen.Elements<int>('A', 'E', 'Z', ' ', '\'', '-', 'é', '\u2019'))
        .Select(c => (char)c)
        .ArrayOf()
        .Resize(20)
        .Select(chars => new string(chars));

    /// <summary>Short text that is close to a valid name; about half of it can be made one.</summary>
    public static Gen<string> NearlyName { get; } = Gen.Frequency(
            (8, Gen.Elements('A', 'B', 'é', 'œ', 'e', 'ễ', 'Ł', 'ß')),
            (3, Gen.Elements(' ', '\'', '-', '\u2019', '\u00A0', '\u0301')),
            (2, Gen.Choose(0x00C0, 0x024F).Select(c => (char)c)),
            (1, Gen.Choose(0x1E00, 0x1EFF).Select(c => (char)c)))
        .ArrayOf()
        .Resize(8)
        .Select(chars => new string(chars));

    /// <summary>13 characters of a valid matricule, Corsican one time in four.</summary>
    public static Gen<string> Matricule { get; } =
        from digits in Gen.Choose('0', '9').Select(d => (char)d).ArrayOf(13)
        from first in Gen.Choose('1', '8')
        from corsica in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements("2A", "2B")))
        select (char)first + new string(digits, 1, 4) + (corsica.Length > 0 ? corsica : new string(digits, 5, 2)) + new string(digits, 7, 6);
}
