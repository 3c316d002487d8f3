using InsConformance.Foundation;

namespace InsConformance.InsiMock.Stubs.Templates;

/// <summary>Chance of one call: the same at each run for the same number. Used by one thread at a time.</summary>
internal sealed class Chance(long number)
{
    private readonly IdSource _ids = new(number);
    private readonly Random _random = new(unchecked((int)number));

    public Guid NextId() => _ids.Next();

    public int Below(int limit) => _random.Next(limit);

    /// <summary>From 0 to 1, 1 excluded.</summary>
    public double Uniform() => _random.NextDouble();

    /// <summary>Of the normal distribution around 0 with deviation 1 (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    public string Text(string alphabet, int length) => new(_random.GetItems(alphabet.AsSpan(), length));
}
