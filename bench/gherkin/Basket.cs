namespace InsConformance.Gherkin.Bench;

/// <summary>What the steps of one scenario share.</summary>
public sealed class Basket
{
    public string Owner { get; set; } = "";

    public int Apples { get; set; }

    public string Note { get; set; } = "";
}
