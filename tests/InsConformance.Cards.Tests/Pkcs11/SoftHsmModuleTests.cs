using InsConformance.Cards.Pkcs11;
using InsConformance.Foundation;

namespace InsConformance.Cards.Tests.Pkcs11;

public sealed class SoftHsmModuleTests
{
    [Fact]
    public void Find_MachineWithoutSoftHsm_IsBlockedWithThePackage()
    {
        var error = Assert.Throws<BlockedException>(() => SoftHsmModule.Find(null, _ => false));

        Assert.Equal(("softhsm-missing", ExitCode.Blocked), (error.Code, error.ExitCode));
        Assert.Contains("softhsm", error.Cure!, StringComparison.Ordinal);
        Assert.Contains("--module FILE", error.Cure!, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_UsualPlace_IsTaken()
    {
        if (OperatingSystem.IsWindows())
            return;

        Assert.Equal("/usr/lib64/softhsm/libsofthsm2.so", SoftHsmModule.Find(null, f => f.StartsWith("/usr/lib64/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Find_PathGiven_IsNotReplacedByAnother() => Assert.Throws<InputException>(() => SoftHsmModule.Find("mine.so", f => f != "mine.so"));
}
