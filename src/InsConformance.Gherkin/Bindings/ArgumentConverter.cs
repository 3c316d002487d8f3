using System.Globalization;
using System.Numerics;
using InsConformance.Foundation;
using InsConformance.Gherkin.Expressions;

namespace InsConformance.Gherkin.Bindings;

/// <summary>Turns captured texts, doc strings and tables into what binding methods take. Thread-safe.</summary>
internal sealed class ArgumentConverter(IReadOnlyList<Transformation> transformations)
{
    private static readonly Dictionary<Type, Func<string, object>> Parsers = new()
    {
        [typeof(bool)] = s => bool.Parse(s),
        [typeof(char)] = s => char.Parse(s),
        [typeof(byte)] = s => byte.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        [typeof(sbyte)] = s => sbyte.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        [typeof(short)] = s => short.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        [typeof(ushort)] = s => ushort.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        [typeof(int)] = s => int.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        [typeof(uint)] = s => uint.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        [typeof(long)] = s => long.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        [typeof(ulong)] = s => ulong.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        [typeof(float)] = s => float.Parse(s, NumberStyles.Float, CultureInfo.InvariantCulture),
        [typeof(double)] = s => double.Parse(s, NumberStyles.Float, CultureInfo.InvariantCulture),
        [typeof(decimal)] = s => decimal.Parse(s, NumberStyles.Float, CultureInfo.InvariantCulture),
        [typeof(BigInteger)] = s => BigInteger.Parse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        [typeof(Guid)] = s => Guid.Parse(s),
        [typeof(DateOnly)] = s => DateOnly.ParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        [typeof(TimeOnly)] = s => TimeOnly.Parse(s, CultureInfo.InvariantCulture),
        [typeof(TimeSpan)] = s => TimeSpan.Parse(s, CultureInfo.InvariantCulture),
        [typeof(DateTimeOffset)] = s => DateTimeOffset.Parse(s, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        [typeof(Uri)] = s => new Uri(s, UriKind.RelativeOrAbsolute),
    };

    /// <summary>Converts a captured value.</summary>
    public ValueTask<object?> ConvertAsync(MatchedArgument argument, Type target, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (argument.Type is not { Transformations: { Count: > 0 } defining } type)
            return ConvertAsync(argument.Text, target == typeof(object) ? argument.Type?.Type ?? target : target, services, cancellationToken);

        // A binding may ask for the text itself rather than for what its parameter type makes of it.
        if (target == typeof(string) && type.Type != typeof(string))
            return new(argument.Text);
        var fitting = defining.FirstOrDefault(t => t.Fit(argument.Text) is not null) ?? defining[0];
        return ApplyAsync(fitting, fitting.Fit(argument.Text) ?? argument.Captures, target, services, cancellationToken);
    }

    /// <summary>Converts a text or a doc string.</summary>
    public ValueTask<object?> ConvertAsync(string text, Type target, IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var transformation in transformations)
        {
            if (Gives(transformation, target) && !transformation.TakesTable && transformation.Fit(text) is { } captures)
                return ApplyAsync(transformation, captures, target, services, cancellationToken);
        }

        return new(Parse(text, target));
    }

    /// <summary>Converts a data table.</summary>
    public async ValueTask<object?> ConvertAsync(DataTable table, Type target, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (target.IsInstanceOfType(table))
            return table;
        var transformation = transformations.FirstOrDefault(t => Gives(t, target) && t.TakesTable)
            ?? throw new HarnessException("step-argument", $"a data table cannot become {target.Name}", "take a DataTable, or write a [StepArgumentTransformation] from DataTable");
        return await transformation.Method.CallAsync(services, [table], cancellationToken);
    }

    private static bool Gives(Transformation transformation, Type target) =>
        target != typeof(object) && !(target == typeof(string) && transformation.IsNamed) && target.IsAssignableFrom(transformation.Method.ResultType);

    private static async ValueTask<object?> ApplyAsync(
        Transformation transformation,
        IReadOnlyList<string?> captures,
        Type target,
        IServiceProvider services,
        CancellationToken cancellationToken)
    {
        var method = transformation.Method;
        if (captures.Count != method.Arguments.Count)
            throw new HarnessException("step-argument", $"{method} takes {method.Arguments.Count} values and its regular expression gives {captures.Count}");
        var values = new object?[captures.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = captures[i] is { } text ? Parse(text, method.Arguments[i]) : null;
        var result = await method.CallAsync(services, values, cancellationToken);
        return result is null || target.IsInstanceOfType(result) || Nullable.GetUnderlyingType(target)?.IsInstanceOfType(result) == true
            ? result
            : throw new HarnessException("step-argument", $"{method} gives {result.GetType().Name} and the step takes {target.Name}");
    }

    private static object? Parse(string text, Type target)
    {
        if (target.IsAssignableFrom(typeof(string)))
            return text;
        if (Nullable.GetUnderlyingType(target) is { } underlying)
            return text.Length == 0 ? null : Parse(text, underlying);
        if (target.IsEnum)
        {
            return Enum.TryParse(target, text, ignoreCase: true, out var value) && Enum.IsDefined(target, value)
                ? value
                : throw new InputException("step-argument", null, $"'{text}' is none of {string.Join(", ", Enum.GetNames(target))}");
        }

        if (!Parsers.TryGetValue(target, out var parse))
            throw new HarnessException("step-argument", $"'{text}' cannot become {target.Name}", "write a [StepArgumentTransformation] that returns it");
        try
        {
            return parse(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new InputException("step-argument", null, $"'{text}' is not a valid {target.Name}: {e.Message}", inner: e);
        }
    }
}
