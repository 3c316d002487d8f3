using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace InsConformance.Gherkin.Bindings;

/// <summary>A method of a binding class, called by reflection: a suite calls each method a few times, so compiling call stubs does not pay.</summary>
internal sealed class BindingMethod
{
    private readonly MethodInfo _method;
    private readonly Type[] _types;

    public BindingMethod(MethodInfo method, string file, int line)
    {
        _method = method;
        _types = [.. method.GetParameters().Select(p => p.ParameterType)];
        Arguments = [.. _types.Where(t => t != typeof(CancellationToken))];
        File = FileName(file);
        Line = line;
    }

    public Type Owner => _method.DeclaringType!;

    public string Name => _method.Name;

    /// <summary>Short file name: paths of the machine that compiled the bindings do not belong in evidence.</summary>
    public string File { get; }

    public int Line { get; }

    /// <summary>Types of the parameters that take values, in order.</summary>
    public IReadOnlyList<Type> Arguments { get; }

    /// <summary>Types of all parameters, in order.</summary>
    public IReadOnlyList<Type> Types => _types;

    /// <summary>The type of the value it gives; <see cref="void"/> when none.</summary>
    public Type ResultType => _method.ReturnType switch
    {
        var t when t == typeof(Task) || t == typeof(ValueTask) => typeof(void),
        { IsGenericType: true } t when IsTask(t.GetGenericTypeDefinition()) => t.GetGenericArguments()[0],
        var t => t,
    };

    /// <summary>e.g. <c>RechercheSteps.QuandLeLpsRecherche (RechercheSteps.cs:42)</c>.</summary>
    public override string ToString() => Line == 0
        ? $"{Owner.Name}.{Name}"
        : string.Create(CultureInfo.InvariantCulture, $"{Owner.Name}.{Name} ({File}:{Line})");

    /// <summary>Why this method cannot be called, or <see langword="null"/>.</summary>
    public string? Fault()
    {
        if (_method.IsGenericMethod || Owner.ContainsGenericParameters)
            return "may not be generic";
        if (_types.Any(t => t.IsByRef || t.IsPointer))
            return "may not have ref, out or pointer parameters";
        if (_method.ReturnType == typeof(void) && _method.IsDefined(typeof(AsyncStateMachineAttribute), false))
            return "is async void, so nobody can wait for it: return Task";
        if (!_method.IsStatic && (Owner.IsAbstract || Owner.GetConstructors().Length != 1))
            return $"is not static, so {Owner.Name} must be a concrete class with exactly one public constructor";
        return null;
    }

    /// <summary>Calls the method and waits for it.</summary>
    /// <param name="services">Where the instance comes from.</param>
    /// <param name="arguments">Values, without the token.</param>
    /// <param name="cancellationToken">Given to every parameter of that type.</param>
    /// <returns>The value it gives, or <see langword="null"/>.</returns>
    public async ValueTask<object?> CallAsync(IServiceProvider services, IReadOnlyList<object?> arguments, CancellationToken cancellationToken)
    {
        var instance = _method.IsStatic ? null : services.GetService(Owner);
        var all = new object?[_types.Length];
        var next = 0;
        for (var i = 0; i < all.Length; i++)
            all[i] = _types[i] == typeof(CancellationToken) ? cancellationToken : arguments[next++];
        var result = _method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, all, CultureInfo.InvariantCulture);
        switch (result)
        {
            case null:
                return null;
            case Task task:
                await task;
                return ResultType == typeof(void) ? null : Property(task, "Result");
            case ValueTask task:
                await task;
                return null;
            default:
                if (!_method.ReturnType.IsGenericType || !IsTask(_method.ReturnType.GetGenericTypeDefinition()))
                    return result;
                var inner = (Task)_method.ReturnType.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(result, null)!;
                await inner;
                return Property(inner, "Result");
        }
    }

    private static object? Property(Task task, string name) => task.GetType().GetProperty(name)!.GetValue(task);

    private static bool IsTask(Type definition) => definition == typeof(Task<>) || definition == typeof(ValueTask<>);

    private static string FileName(string path) => path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
}
