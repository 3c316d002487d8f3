using FsCheck;
using FsCheck.Fluent;

namespace InsConformance.Insi.Tests;

/// <summary>Runs a property with a fixed seed, so that a red run is red again.</summary>
internal static class Property
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261120UL, 1007UL).WithMaxTest(300);

    public static void Holds<T>(Gen<T> values, Action<T> check) =>
        Prop.ForAll(values.ToArbitrary(), check).Check(Fixed);
}
