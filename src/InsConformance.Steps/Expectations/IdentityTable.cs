using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Steps.Expectations;

/// <summary>Compares what an LPS shows or keeps with the vertical table of a feature. Only the named fields are compared.</summary>
internal static class IdentityTable
{
    /// <summary>Compares every field that the table names.</summary>
    /// <param name="expected">Names and values.</param>
    /// <param name="rule">The rule that a difference breaks.</param>
    /// <param name="actual">Every field that a table may name, with its value.</param>
    /// <exception cref="InputException">The table names a field that does not exist.</exception>
    /// <exception cref="NonConformityException">The first difference.</exception>
    public static void Compare(DataTable expected, string rule, IReadOnlyDictionary<string, string?> actual)
    {
        foreach (var (field, value) in expected.ToVertical())
        {
            if (!actual.TryGetValue(field, out var found))
                throw new InputException("data-table", expected.Place, $"'{field}' is no field of an identity", $"use one of: {string.Join(", ", actual.Keys)}");
            Expect.Equal(rule, field, value, found);
        }
    }
}
