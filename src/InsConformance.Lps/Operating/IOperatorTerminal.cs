namespace InsConformance.Lps.Operating;

/// <summary>Where a person reads what to do and types answers.</summary>
public interface IOperatorTerminal
{
    /// <summary>Shows one line.</summary>
    void Write(string line);

    /// <summary>Shows a question and waits for a line.</summary>
    /// <param name="question">Shown before the cursor.</param>
    /// <param name="ct">Gives up, e.g. on Ctrl-C.</param>
    /// <returns>What was typed, without blanks around.</returns>
    /// <exception cref="OperationCanceledException">Given up, or the terminal was closed.</exception>
    Task<string> AskAsync(string question, CancellationToken ct);
}
