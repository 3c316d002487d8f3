using System.Numerics;

namespace InsConformance.Gherkin.Expressions;

/// <summary>The parameter types an expression may name: the standard ones (cucumber-expressions README, STD) and those of the bindings.</summary>
internal sealed class ParameterTypeTable
{
    private const string Integer = "-?[0-9]+";
    private const string Float = @"[-+]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[E][+-]?[0-9]+)?";
    private readonly Dictionary<string, ParameterType> _types = new(StringComparer.Ordinal);

    public ParameterTypeTable()
    {
        Standard("int", typeof(int), Integer);
        Standard("float", typeof(float), Float);
        Standard("double", typeof(double), Float);
        Standard("bigdecimal", typeof(decimal), Float);
        Standard("byte", typeof(byte), Integer);
        Standard("short", typeof(short), Integer);
        Standard("long", typeof(long), Integer);
        Standard("biginteger", typeof(BigInteger), Integer);
        Standard("word", typeof(string), @"[^\s]+");
        Standard("", typeof(string), ".*");
        Standard(
            ParameterType.QuotedText,
            typeof(string),
            """
            "([^"\\]*(\\.[^"\\]*)*)"|'([^'\\]*(\\.[^'\\]*)*)'
            """);
    }

    public bool TryAdd(ParameterType type) => _types.TryAdd(type.Name, type);

    public ParameterType? Find(string name) => _types.GetValueOrDefault(name);

    private void Standard(string name, Type type, string regex) => _types.Add(name, new(name, [regex], type, []));
}
