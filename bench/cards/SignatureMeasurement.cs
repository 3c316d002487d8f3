using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace InsConformance.Cards.Bench;

/// <summary>
/// A signature by the card, with every command that ANS's library and OpenSC send for one, against the RSA operation alone; one after the other, medians.
/// </summary>
internal static class SignatureMeasurement
{
    public static void Run(int count)
    {
        var card = new BenchCard();
        card.Send(Convert.FromHexString("002000010431323334"));
        var message = "a message"u8.ToArray();
        var hash = SHA256.HashData(message);
        byte[] info = [.. Convert.FromHexString("0088000033" + "3031300D060960864801650304020105000420"), .. hash];
        byte[][] sign =
        [
            Convert.FromHexString("002241AA03800140"),
            [.. Convert.FromHexString("002A90A00D90008009"), .. message],
            Convert.FromHexString("002241B606800142840181"),
            Convert.FromHexString("002A9E9A00"),
        ];
        byte[][] authenticate = [Convert.FromHexString("002241A406800102840182"), info, Convert.FromHexString("00C0000000")];
        var bare = new byte[256];

        var times = new double[3][];
        for (var i = 0; i < times.Length; i++)
            times[i] = new double[count];
        for (var i = -20; i < count; i++)
        {
            Record(times[0], i, () => card.Key.TrySignHash(hash, bare, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, out _));
            Record(times[1], i, () => Play(card, sign, bare));
            Record(times[2], i, () => Play(card, authenticate, bare));
        }

        Report("rsa", times[0]);
        Report("sign", times[1]);
        Report("authenticate", times[2]);
    }

    private static void Report(string what, double[] times) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {times.Order().ElementAt(times.Length / 2):0.000}"));

    private static void Record(double[] times, int i, Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        if (i >= 0)
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static void Play(BenchCard card, byte[][] commands, byte[] expected)
    {
        ReadOnlySpan<byte> data = default;
        foreach (var command in commands)
            data = card.Send(command);
        if (!data.SequenceEqual(expected))
            throw new InvalidOperationException("the card signed something else");
    }
}
