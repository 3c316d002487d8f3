using InsConformance.Foundation;

namespace InsConformance.Cli;

/// <summary>How errors read on stderr: one line each, with the place first so that terminals make it a link.</summary>
internal static class Faults
{
    public static IEnumerable<string> Lines(InputException fault)
    {
        // Parsers that find several faults at once carry them as inner input errors.
        if (fault.InnerException is AggregateException { InnerExceptions: var all } && all.All(e => e is InputException))
        {
            foreach (var one in all.Cast<InputException>())
                yield return $"insconf: {one.OneLine}";
            yield break;
        }

        yield return $"insconf: {fault.OneLine}";
    }
}
