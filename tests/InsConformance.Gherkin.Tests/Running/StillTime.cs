namespace InsConformance.Gherkin.Tests.Running;

/// <summary>Measures no duration, so that golden messages hold none.</summary>
internal sealed class StillTime : TimeProvider
{
    public override long GetTimestamp() => 0;
}
