using System.Globalization;
using System.Reflection;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Running;

/// <summary>
/// The objects of one scenario: those given, those of the worker, and any concrete class with one public constructor, made
/// once on demand. It disposes what it made, last made first. Thread-safe.
/// </summary>
internal sealed class ScenarioScope : IServiceProvider, IAsyncDisposable
{
    private readonly IServiceProvider _worker;
    private readonly Dictionary<Type, object> _objects;
    private readonly List<object> _made = [];
    private readonly List<Type> _making = [];
    private readonly Lock _gate = new();

    public ScenarioScope(IServiceProvider worker, params ReadOnlySpan<(Type Type, object Value)> given)
    {
        _worker = worker;
        _objects = new() { [typeof(IServiceProvider)] = this };
        foreach (var (type, value) in given)
            _objects.Add(type, value);
    }

    public object GetService(Type serviceType)
    {
        lock (_gate)
        {
            if (_objects.TryGetValue(serviceType, out var known))
                return known;
            if (_worker.GetService(serviceType) is { } owned)
                return owned;
            var made = Make(serviceType);
            _objects.Add(serviceType, made);
            _made.Add(made);
            return made;
        }
    }

    /// <summary>Disposes everything, also when one part throws.</summary>
    /// <exception cref="AggregateException">At least one part threw.</exception>
    public async ValueTask DisposeAsync()
    {
        List<Exception>? faults = null;
        object[] made;
        lock (_gate)
        {
            made = [.. _made];
            _made.Clear();
        }

        for (var i = made.Length - 1; i >= 0; i--)
        {
            try
            {
                switch (made[i])
                {
                    case IAsyncDisposable asynchronous:
                        await asynchronous.DisposeAsync();
                        break;
                    case IDisposable synchronous:
                        synchronous.Dispose();
                        break;
                    default:
                        break;
                }
            }
#pragma warning disable CA1031 // Whatever a part throws, the others are still disposed, and all of it is reported.
            catch (Exception e)
#pragma warning restore CA1031
            {
                (faults ??= []).Add(e);
            }
        }

        if (faults is not null)
            throw new AggregateException(faults);
    }

    private object Make(Type type)
    {
        if (_making.Contains(type))
            throw Fault(type, "needs itself: " + string.Join(" > ", _making.Append(type).Select(t => t.Name)));
        if (type.IsAbstract || !type.IsClass || type == typeof(string) || typeof(Delegate).IsAssignableFrom(type) || type.IsArray)
            throw Fault(type, "is not a concrete class and the worker does not provide it");
        if (type.GetConstructors() is not [var constructor])
            throw Fault(type, $"has {type.GetConstructors().Length.ToString(CultureInfo.InvariantCulture)} public constructors; exactly one is needed");
        _making.Add(type);
        try
        {
            var parameters = constructor.GetParameters();
            var arguments = new object[parameters.Length];
            for (var i = 0; i < arguments.Length; i++)
                arguments[i] = GetService(parameters[i].ParameterType);
            return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
        }
        finally
        {
            _making.RemoveAt(_making.Count - 1);
        }
    }

    private HarnessException Fault(Type type, string why) => new(
        "scenario-object",
        $"{type.FullName} cannot be made for {(_making.Count == 0 ? "this scenario" : _making[^1].Name)}: it {why}");
}
