using FsCheck;
using FsCheck.Fluent;
using InsConformance.Foundation;
using InsConformance.InsiMock.People;
using InsConformance.InsiMock.People.Compact;

namespace InsConformance.InsiMock.Tests.People.Compact;

/// <summary>Compact files are hostile input: damage is told with its byte, and nothing but <see cref="InputException"/> comes out.</summary>
public sealed class CompactDamageTests
{
    private static readonly byte[] Sound = CompactBytes.Of(Individuals.Some(40));

    [Fact]
    public void Read_AnyOneBitFlipped_IsRefused()
    {
        for (var i = 0; i < Sound.Length; i++)
        {
            var damaged = (byte[])Sound.Clone();
            damaged[i] ^= (byte)(1 << i % 8);
            // The four reserved bytes before the end magic are the only ones that mean nothing.
            if (i >= Sound.Length - 12 && i < Sound.Length - 8)
                continue;
            Assert.Throws<InputException>(() => CompactBytes.Open(damaged));
        }
    }

    [Fact]
    public void Read_CutAnywhere_IsRefusedWithAByte()
    {
        for (var length = 8; length < Sound.Length; length++)
        {
            var error = Assert.Throws<InputException>(() => CompactBytes.Open(Sound[..length]));
            Assert.Contains("at byte ", error.Message, StringComparison.Ordinal);
            Assert.Equal("p.inspop", error.Place!.File);
        }
    }

    [Fact]
    public void Read_BytesAltered_WithChecksumsMadeRight_IsReadOrRefused() =>
        Prop.ForAll(
            Gen.Choose(8, Sound.Length - 1).Zip(Gen.Choose(0, 255)).ListOf(3).ToArbitrary(),
            changes =>
            {
                var bytes = (byte[])Sound.Clone();
                foreach (var (at, value) in changes)
                    bytes[at] = (byte)value;
                Resign(bytes);
                try
                {
                    ReadAll(CompactBytes.Open(bytes));
                }
                catch (InputException e)
                {
                    Assert.Equal("population-file", e.Code);
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Read_OtherKindsOfFile_SaysSo()
    {
        Assert.Contains("not a compact population file", Refusal("people:\n  - id: zoe\n"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("not a compact population file", Refusal([]), StringComparison.Ordinal);
        var newer = (byte[])Sound.Clone();
        newer[8] = 2;
        Assert.Contains("version 2", Refusal(newer), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AbsentFile_IsToldWithItsPath()
    {
        var error = Assert.Throws<InputException>(() => PopulationFiles.Load("nulle-part.inspop"));

        Assert.Equal("nulle-part.inspop", error.Place!.File);
    }

    private static string Refusal(byte[] bytes) => Assert.Throws<InputException>(() => CompactBytes.Open(bytes)).Message;

    private static void ReadAll(CompactPeople people)
    {
        for (var i = 0; i < people.Count; i++)
        {
            var person = people[i];
            people.Search(new(person.Traits.NomNaissance, person.Traits.Prenoms, person.Traits.Sexe, person.Traits.DateNaissance), PrenomMatching.AnyPosition);
        }
    }

    /// <summary>An attacker can compute the checksums of what they changed.</summary>
    private static void Resign(byte[] bytes)
    {
        var trailer = bytes.AsSpan(bytes.Length - CompactFormat.TrailerBytes);
        for (var i = 0; i < CompactFormat.Sections; i++)
        {
            var entry = trailer[(24 * i)..];
            var offset = BitConverter.ToInt64(entry);
            var length = BitConverter.ToInt64(entry[8..]);
            if (offset >= 0 && length >= 0 && offset <= bytes.Length && length <= bytes.Length - offset)
                BitConverter.TryWriteBytes(entry[20..], Crc32C.Of(bytes.AsSpan((int)offset, (int)length)));
        }

        var crc = new Crc32C();
        crc.Add(bytes.AsSpan(0, CompactFormat.HeaderBytes));
        crc.Add(trailer[..128]);
        BitConverter.TryWriteBytes(trailer[128..], crc.Value);
    }
}
