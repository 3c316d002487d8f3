using System.Reflection;
using InsConformance.InsiMock;
using InsConformance.Lps.Driver;

namespace InsConformance.EndToEnd.Tests.SelfBlame;

/// <summary>Drives as the real driver does, and has the mock forget each search as soon as it is over.</summary>
public class ForgetfulDriver : DispatchProxy
{
    private ILpsDriver? _real;
    private MockServer? _mock;

    internal static ILpsDriver Around(ILpsDriver real, MockServer mock)
    {
        var proxy = Create<ILpsDriver, ForgetfulDriver>();
        ((ForgetfulDriver)(object)proxy)._real = real;
        ((ForgetfulDriver)(object)proxy)._mock = mock;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var result = targetMethod!.Invoke(_real, args);
        return targetMethod.Name == nameof(ILpsDriver.SearchInsiAsync) ? ForgetAsync((Task<Lps.Contract.SearchOutcome>)result!) : result;
    }

    private async Task<Lps.Contract.SearchOutcome> ForgetAsync(Task<Lps.Contract.SearchOutcome> search)
    {
        var outcome = await search;
        _mock!.Journal.Clear();
        return outcome;
    }
}
