namespace InsConformance.Gherkin.Tests.Sample;

public sealed class Calculator
{
    public int Total { get; set; }
}
