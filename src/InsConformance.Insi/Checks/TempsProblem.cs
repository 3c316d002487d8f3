namespace InsConformance.Insi.Checks;

/// <summary>What is wrong with a <c>Temps</c>.</summary>
/// <param name="Word">Last part of the check's id: <c>form</c>, <c>past</c> or <c>future</c>.</param>
/// <param name="Message">French.</param>
internal sealed record TempsProblem(string Word, string Message);
