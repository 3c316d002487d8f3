using InsConformance.Cards.Pkcs11;
using InsConformance.Cards.Tests.Personas;
using InsConformance.Foundation;

namespace InsConformance.Cards.Tests.Pkcs11;

public sealed class SoftHsmExportTests
{
    /// <summary>The label of a token has 32 bytes: cut, two personas would share one, and the token would not be found again.</summary>
    [Theory]
    [InlineData("cps-medecin-du-cabinet-fictif-33c", "persona-label")]
    [InlineData("cps-medecin-du-cabinet-fictif-32", "pkcs11-module")]
    public void Write_PersonaWithALongId_IsRefusedBeforeAnythingIsWritten(string id, string code)
    {
        var persona = Workshop.Changed("cps-medecin", "id: cps-medecin", "id: " + id);
        var folder = Directory.CreateTempSubdirectory("insconf-label-");
        try
        {
            var error = Assert.ThrowsAny<InsConformanceException>(() => SoftHsmExport.Write(Workshop.Shipped, [persona], Path.Combine(folder.FullName, "tokens"), "no-such-module"));

            Assert.Equal(code, error.Code);
            Assert.Equal(code == "persona-label", folder.GetFileSystemInfos().Length == 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
