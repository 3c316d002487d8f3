namespace InsConformance.Gherkin.Features;

/// <summary>From this line on, until the next span, a line filter means the pickles from First to before End.</summary>
internal readonly record struct PickleSpan(int Line, int First, int End);
