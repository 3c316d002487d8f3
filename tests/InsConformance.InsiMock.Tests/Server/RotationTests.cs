using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Control;

namespace InsConformance.InsiMock.Tests.Server;

public sealed class RotationTests
{
    [Fact]
    public async Task RotatesShapes_GivesEveryFormInTurnAndTheSameIdentity()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { Switches = new SwitchSettings { RotatesShapes = true } });
        var forms = ResultForms.All;

        for (var i = 0; i < forms.Count + 2; i++)
        {
            var individu = (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.Individu;
            Assert.Equal(("1090763220834", "PIERRE-ALAIN MURIEL FLORIANT"), (individu?.InsActif.NumIdentifiant, individu?.Tiq.ListePrenom));
        }

        Assert.Equal([.. forms.Select(f => f.Name), "S1", "S2"], mock.Server.Journal.Snapshot().Select(e => e.Shape));
    }

    [Fact]
    public async Task RotatesShapes_TurnsFaultsToo_AndResetBeginsAgain()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with
        {
            Switches = new SwitchSettings { RotatesShapes = true, UnknownPerson = UnknownPerson.Desir1020 },
        });
        var unknown = MockUnderTest.Search("INCONNUE", "ALICE", "F", "1990-05-05");
        for (var i = 0; i < FaultForms.All.Count + 1; i++)
            Assert.Equal("desir_1020", (await mock.CallAsync(unknown)).Fault?.DetailCode);
        Assert.Equal([.. FaultForms.All.Select(f => f.Name), "F1"], mock.Server.Journal.Snapshot().Select(e => e.Shape));

        mock.Server.Reset();
        await mock.CallAsync(unknown);
        mock.Server.Rotation.StartAt(1);
        await mock.CallAsync(unknown);

        Assert.Equal(["F1", "F2"], mock.Server.Journal.Snapshot().Select(e => e.Shape));
    }
}
