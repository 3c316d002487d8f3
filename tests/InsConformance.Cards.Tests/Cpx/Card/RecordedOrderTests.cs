using InsConformance.Cards.Cpx.Card;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Tests.Cpx.Card;

public class RecordedOrderTests
{
    [Theory]
    [InlineData(Recording.Ans, true)]
    [InlineData(Recording.Ans, false)]
    [InlineData(Recording.OpenSc, true)]
    [InlineData(Recording.OpenSc, false)]
    public void Card_AskedInTheOrderOfARealProgram_AnswersEachCommand(string recording, bool asT0)
    {
        var card = TestCpx.Create();

        Recording.Load(recording).Play(card, asT0);

        Assert.Equal(0, card.FaultCount);
    }

    [Theory]
    [InlineData(Recording.Ans)]
    [InlineData(Recording.OpenSc)]
    public void Card_ThatSendsDataAtOnce_AnswersEachCommandToo(string recording)
    {
        var profile = Cps3Card.Profile(TestCpx.Content);

        Recording.Load(recording).Play(new IsoCard(profile with { Quirks = profile.Quirks with { HoldsUnaskedData = false } }), asT0: true);
    }

    [Theory]
    [InlineData(Recording.Ans)]
    [InlineData(Recording.OpenSc)]
    public void Card_AskedAgainAfterReset_AnswersAlike(string recording)
    {
        var card = TestCpx.Create();
        var commands = Recording.Load(recording);

        commands.Play(card, asT0: true);
        card.Reset();
        commands.Play(card, asT0: true);
    }

    [Theory]
    [InlineData("EF.DIR missing")]
    [InlineData("PIN wrong")]
    [InlineData("key swapped")]
    public void Recording_PlayedOnAWrongCard_Fails(string fault)
    {
        var content = TestCpx.Content;
        var profile = Cps3Card.Profile(fault switch
        {
            "PIN wrong" => content with { Pin = "00000000" },
            "key swapped" => content with { Signature = content.Authentication, Authentication = content.Signature },
            _ => content,
        });
        if (fault == "EF.DIR missing")
            profile = profile with { Root = new CardFile { Id = 0x3F00, Files = [.. profile.Root.Files!.Where(f => f.Id != 0x2F00)] } };

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Recording.Load(Recording.Ans).Play(new IsoCard(profile), asT0: true));
    }
}
