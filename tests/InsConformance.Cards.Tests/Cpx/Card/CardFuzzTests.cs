using FsCheck;
using FsCheck.Fluent;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Cpx.Card;

/// <summary>
/// Random and damaged commands against the CPS3-like card: it answers each with two bytes at least, meets no fault inside, never uses a key without PIN, never gives
/// out PIN or private key. A failing case names its seed; INSCONF_FUZZ_SEED plays it alone.
/// </summary>
public class CardFuzzTests
{
    private readonly CardFuzz _fuzz = new();

    [Fact]
    public void Card_RandomAndDamagedCommands_AnswersEachAndKeepsItsSecrets()
    {
        if (FuzzSuite.OnlySeed is { } only)
        {
            _fuzz.Play(only);
            return;
        }

        var cases = FuzzSuite.Scaled(2000);
        var played = 0;
        Prop.ForAll(Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary(), seed =>
        {
            _fuzz.Play(seed);
            played++;
        }).Check(FuzzSuite.IsLong ? Config.QuickThrowOnFailure.WithMaxTest(cases) : Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20261121UL, 4001UL));

        Assert.Equal(cases, played);
        Assert.True(_fuzz.Succeeded > _fuzz.Commands / 10, $"only {_fuzz.Succeeded} of {_fuzz.Commands} commands did something");
        Assert.True(_fuzz.KeysUsed > 0 && _fuzz.KeysRefused > 0, $"keys used {_fuzz.KeysUsed} times, refused {_fuzz.KeysRefused} times");
    }
}
