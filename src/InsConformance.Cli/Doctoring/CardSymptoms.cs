using System.Globalization;
using System.Runtime.InteropServices;
using InsConformance.Cards.PcSc;
using InsConformance.Cards.Readers;

namespace InsConformance.Cli.Doctoring;

/// <summary>What cards in readers need. A run with emulated cards needs none of it.</summary>
internal static class CardSymptoms
{
    private const string VirtualReaders = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";

    public static IEnumerable<Symptom> All()
    {
        if (OperatingSystem.IsLinux())
        {
            var hasLibrary = NativeLibrary.TryLoad("libpcsclite.so.1", out _);
            yield return new("libpcsclite", hasLibrary, false, hasLibrary ? "libpcsclite.so.1" : "absent; programs reach readers through it", "apt-get install libpcsclite1");
            var hasDriver = File.Exists(VirtualReaders);
            yield return new("vpcd", hasDriver, false, hasDriver ? VirtualReaders : "absent; gives virtual readers to: insconf cards serve", "apt-get install pcscd vsmartcard-vpcd");
        }

        yield return Readers();
    }

    private static Symptom Readers()
    {
        try
        {
            using var readers = new PcScReaders();
            var all = readers.List();
            return new(
                "Card readers",
                all.Count > 0,
                false,
                string.Create(CultureInfo.InvariantCulture, $"PC/SC runs; {all.Count} readers, {all.Count(r => r.HasCard)} cards"),
                "plug a reader in, or see: insconf cards serve --help");
        }
        catch (CardReaderException e)
        {
            return new("Card readers", false, false, e.Message, e.Cure);
        }
    }
}
