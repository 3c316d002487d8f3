using System.Globalization;

namespace InsConformance.Testing;

/// <summary>How many cases the fuzz tests try: 2,000 in <c>./test</c>, more in the long suite; or one, to replay it.</summary>
public static class FuzzSuite
{
    /// <summary>Environment variable with the number of cases of the long suite, e.g. 50000.</summary>
    public const string CasesVariable = "INSCONF_FUZZ_CASES";

    /// <summary>Environment variable with the seed of the one case to replay.</summary>
    public const string SeedVariable = "INSCONF_FUZZ_SEED";

    private const int Usual = 2000;

    /// <summary>Whether this is the long suite: then cases differ from run to run.</summary>
    public static bool IsLong => Number(CasesVariable) is not null;

    /// <summary>The seed of the only case to try, or <see langword="null"/>.</summary>
    public static int? OnlySeed => Number(SeedVariable);

    /// <summary>Cases of the server's fuzz test.</summary>
    public static int Cases => Number(CasesVariable) ?? Usual;

    /// <summary>A number of cases that grows with the suite as that of the server's does.</summary>
    /// <param name="usual">How many in <c>./test</c>.</param>
    public static int Scaled(int usual) => (int)Math.Max(1, (long)usual * Cases / Usual);

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
        ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : null;
}
