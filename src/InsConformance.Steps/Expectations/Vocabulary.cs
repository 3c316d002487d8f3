using InsConformance.Foundation;

namespace InsConformance.Steps.Expectations;

/// <summary>The words that features use for the values of one kind. A word outside it is wrong input that lists the right ones. Immutable, thread-safe.</summary>
/// <param name="code">Stable code of the error.</param>
/// <param name="kind">What one word stands for, in English.</param>
/// <param name="entries">Each word with its value.</param>
internal sealed class Vocabulary<T>(string code, string kind, params (string Word, T Value)[] entries)
{
    /// <summary>The value of a word.</summary>
    /// <exception cref="InputException">There is no such word.</exception>
    public T Value(string word)
    {
        foreach (var entry in entries)
        {
            if (entry.Word == word)
                return entry.Value;
        }

        throw new InputException(code, null, $"'{word}' is no {kind}", $"use one of: {string.Join(", ", entries.Select(e => e.Word))}");
    }

    /// <summary>The word itself, once it is known to be one of these.</summary>
    /// <exception cref="InputException">There is no such word.</exception>
    public string Known(string word) => Word(Value(word));

    /// <summary>The values of words that commas separate; none for an empty text.</summary>
    /// <exception cref="InputException">One of them is no such word.</exception>
    public IReadOnlyList<T> Values(string words) =>
        [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Value)];

    /// <summary>The word of a value that has one.</summary>
    public string Word(T value) => entries.First(e => EqualityComparer<T>.Default.Equals(e.Value, value)).Word;
}
