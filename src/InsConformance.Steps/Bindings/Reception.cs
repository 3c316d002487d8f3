namespace InsConformance.Steps.Bindings;

/// <summary>How many messages the scenario has sent to the LPS. One per scenario.</summary>
public sealed class Reception
{
    private int _count;

    /// <summary>The control id of the next message, different for each.</summary>
    internal string NextControlId() => FormattableString.Invariant($"BANC{++_count:0000}");
}
