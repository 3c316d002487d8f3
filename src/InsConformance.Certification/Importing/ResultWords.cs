using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Importing;

/// <summary>Words that a workbook's drop-down list may have for the state of a proof. Immutable.</summary>
public sealed class ResultWords
{
    private readonly IReadOnlyDictionary<ProofState, IReadOnlyList<string>> _words;

    internal ResultWords(IReadOnlyDictionary<ProofState, IReadOnlyList<string>> words) => _words = words;

    /// <summary>The words of this program alone.</summary>
    public static ResultWords Own { get; } = new(new Dictionary<ProofState, IReadOnlyList<string>>());

    /// <summary>The entry of a list that says a state, in the list's own spelling: the program's word when it is there, else the first known equivalent.</summary>
    /// <param name="state">The state.</param>
    /// <param name="list">What the list offers.</param>
    /// <returns><see langword="null"/> when no entry evidently says it.</returns>
    public string? In(ProofState state, IReadOnlyList<string> list) =>
        Of(state).Select(w => list.FirstOrDefault(e => ProfileNames.Same(e, w))).FirstOrDefault(e => e is not null);

    /// <summary>Whether a text is a word that this program writes for some state, in any spelling.</summary>
    /// <param name="text">The text.</param>
    public bool Knows(string text) => Enum.GetValues<ProofState>().Any(s => Of(s).Any(w => ProfileNames.Same(w, text)));

    private IEnumerable<string> Of(ProofState state) => [state.French(), .. _words.GetValueOrDefault(state) ?? []];
}
