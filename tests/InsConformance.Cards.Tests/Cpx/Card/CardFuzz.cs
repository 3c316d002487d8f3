using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Iso7816.Machine;

namespace InsConformance.Cards.Tests.Cpx.Card;

/// <summary>One case: a card asked some dozens of commands that a seed chooses, and every answer looked at.</summary>
internal sealed class CardFuzz
{
    private const int Most = 120;
    private static readonly byte[] Instructions = [0xA4, 0xB0, 0xC0, 0xCA, 0xCB, 0x20, 0x24, 0x22, 0x2A, 0x88, 0x84];
    private readonly byte[][] _recorded = [.. Recording.Load(Recording.Ans).Commands, .. Recording.Load(Recording.OpenSc).Commands];
    private readonly byte[][] _secrets = Secrets();
    private readonly byte[] _verify = Convert.FromHexString(TestCpx.Verify);
    private readonly byte[] _response = new byte[ICard.LongestResponse];
    private byte[] _pin = [];
    private bool _verified;

    /// <summary>Commands sent in all cases.</summary>
    public int Commands { get; private set; }

    /// <summary>Those that were answered 9000 or 61xx.</summary>
    public int Succeeded { get; private set; }

    /// <summary>Times a key was used, always after the PIN.</summary>
    public int KeysUsed { get; private set; }

    /// <summary>Times a key was refused for want of the PIN.</summary>
    public int KeysRefused { get; private set; }

    /// <summary>Plays the case of a seed.</summary>
    public void Play(int seed)
    {
        var random = new Random(seed);
        var card = TestCpx.Create(TestCpx.Content with { IsContactless = random.Next(10) == 0 });
        _pin = _verify[5..];
        _verified = false;
        var inOrder = random.Next(3) == 0 ? random.Next(_recorded.Length) : -1;
        for (var i = random.Next(1, Most); i > 0; i--)
        {
            if (random.Next(40) == 0)
            {
                card.Reset();
                _verified = false;
            }

            // A damaged session in its order gets deeper than commands taken at random.
            var command = inOrder < 0 ? Choose(random) : random.Next(15) == 0 ? Damage(random, _recorded[inOrder]) : _recorded[inOrder];
            if (inOrder >= 0)
                inOrder = (inOrder + 1) % _recorded.Length;
            Look(card, command, card.Transmit(command, _response), $"seed {seed}, {Convert.ToHexString(command)}: ");
        }
    }

    private void Look(IsoCard card, byte[] command, int length, string told)
    {
        Commands++;
        Assert.True(card.FaultCount == 0, told + card.LastFault);
        Assert.True(length >= 2, told + "fewer than two bytes");
        var answer = _response.AsSpan(0, length);
        foreach (var secret in _secrets)
            Assert.True(answer.IndexOf(secret) < 0, told + "a secret in the answer");
        Assert.True(ResponseApdu.TryParse(answer.ToArray(), out var response), told);
        Assert.True(response.Sw1 is (>= 0x60 and <= 0x6F) or 0x90 or 0x9F, told + $"status {response.Status:X4}");
        var done = response.Sw1 is 0x90 or 0x61;
        if (done)
            Succeeded++;
        if (!CommandApdu.TryParse(command, out var parsed))
            Assert.False(done, told + "done though its lengths do not fit");
        else if (parsed.Ins is 0x20 or 0x24)
            LookAtPin(parsed, response, told);
        else if (!parsed.IsChained && (parsed.Ins == 0x88 || parsed is { Ins: 0x2A, P1: 0x9E, P2: 0x9A } or { Ins: 0x2A, P1: 0x80, P2: 0x86 }))
            LookAtKey(done, response, told);
    }

    /// <summary>Only the PIN that the card holds is right.</summary>
    private void LookAtPin(CommandApdu command, ResponseApdu response, string told)
    {
        var data = command.Data.Span;
        if (data.IsEmpty && response.IsSuccess)
        {
            Assert.True(_verified, told + "verified without PIN");
        }
        else if (command.Ins == 0x20 && response.IsSuccess)
        {
            Assert.True(data.SequenceEqual(_pin), told + "a wrong PIN was taken");
            _verified = true;
        }
        else if (command.Ins == 0x24 && (response.IsSuccess || response.Status == StatusWords.WrongData))
        {
            Assert.True(data.StartsWith(_pin), told + "a wrong PIN was changed");
            _verified = true;
            _pin = response.IsSuccess ? data[_pin.Length..].ToArray() : _pin;
        }
        else if (response.TriesLeft is not null && !data.IsEmpty)
        {
            _verified = false;
        }
    }

    private void LookAtKey(bool done, ResponseApdu response, string told)
    {
        Assert.True(_verified || !done, told + "a key was used without PIN");
        KeysUsed += done ? 1 : 0;
        KeysRefused += response.Status == StatusWords.SecurityStatus ? 1 : 0;
    }

    private byte[] Choose(Random random) => random.Next(10) switch
    {
        0 => Bytes(random, random.Next(300)),
        1 => [0x00, Instructions[random.Next(Instructions.Length)], .. Bytes(random, random.Next(40))],
        2 => [(byte)random.Next(256), Instructions[random.Next(Instructions.Length)], (byte)random.Next(256), (byte)random.Next(256), .. Data(random)],
        3 => [0x00, 0xCB, 0x3F, 0xFF, .. Data(random)],
        4 => [0x00, 0x22, 0x41, (byte)(random.Next(4) switch { 0 => 0xA4, 1 => 0xAA, 2 => 0xB6, _ => 0xB8 }), .. Data(random)],
        5 => random.Next(3) == 0 ? _verify : _recorded[random.Next(_recorded.Length)],
        6 or 7 => _recorded[random.Next(_recorded.Length)],
        _ => Damage(random, _recorded[random.Next(_recorded.Length)]),
    };

    /// <summary>Lc, data objects of any shape, perhaps Le.</summary>
    private static byte[] Data(Random random)
    {
        byte[] tags = [0x80, 0x83, 0x84, 0x90, 0x4D, 0x5C, 0x70, 0xBF, 0x30];
        byte[] data = [];
        for (var i = random.Next(4); i > 0; i--)
        {
            var value = random.Next(3) == 0 ? data : Bytes(random, random.Next(20));
            data = [.. data, tags[random.Next(tags.Length)], (byte)(random.Next(8) == 0 ? random.Next(256) : value.Length), .. value];
        }

        data = data.Length > 255 ? data[..255] : data;
        return random.Next(2) == 0 ? [(byte)data.Length, .. data] : [(byte)data.Length, .. data, (byte)random.Next(256)];
    }

    private static byte[] Damage(Random random, byte[] command)
    {
        byte[] damaged = [.. command];
        switch (random.Next(6))
        {
            case 0:
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                return damaged;
            case 1:
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                return damaged;
            case 2:
                return damaged[..random.Next(damaged.Length + 1)];
            case 3:
                return [.. damaged, .. Bytes(random, random.Next(1, 4))];
            case 4:
                damaged[0] |= 0x10;
                return damaged;
            default:
                var at = random.Next(damaged.Length);
                return [.. damaged[..at], .. Bytes(random, 1), .. damaged[at..]];
        }
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>The PIN and any eight bytes in a row from the start of each secret number of both keys.</summary>
    private static byte[][] Secrets()
    {
        var parts = new[] { TestCpx.Content.Signature.Key, TestCpx.Content.Authentication.Key }.Select(k => k.ExportParameters(true));
        return [Convert.FromHexString(TestCpx.PinHex), .. parts.SelectMany(p => new[] { p.D!, p.P!, p.Q!, p.DP!, p.DQ!, p.InverseQ! }).Select(n => n[^8..])];
    }
}
