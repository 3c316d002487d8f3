using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;

namespace InsConformance.Lps.Operating;

/// <summary>Puts questions to a person and keeps the answers. One question at a time; not thread-safe.</summary>
/// <param name="terminal">Where the person is.</param>
/// <param name="name">Who they are.</param>
/// <param name="time">Dates the answers.</param>
internal sealed class OperatorDesk(IOperatorTerminal terminal, string name, TimeProvider time)
{
    private readonly List<OperatorAnswer> _answers = [];
    private readonly List<KeyValuePair<string, string>> _read = [];

    /// <summary>Every answer of the run so far.</summary>
    public IReadOnlyList<OperatorAnswer> Answers => _answers;

    /// <summary>Shows lines.</summary>
    public void Tell(params IEnumerable<string> lines)
    {
        foreach (var line in lines)
            terminal.Write(line);
    }

    /// <summary>Lets the person do something, then read something.</summary>
    /// <param name="act">What to do, in French.</param>
    /// <param name="details">What to type, by label.</param>
    /// <param name="refusal">Code of a refusal, e.g. <c>field-locked</c>; several let the person choose; none when the LPS may not refuse.</param>
    /// <param name="read">Asks for what the LPS shows afterwards.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="LpsRefusalException">The LPS refused and says why.</exception>
    /// <exception cref="NonConformityException">The LPS does not do it.</exception>
    /// <exception cref="ManualProofException">It cannot be done or does not apply.</exception>
    public async Task<T> DoAsync<T>(string act, IEnumerable<(string Label, string? Value)> details, IReadOnlyList<(string Code, string Words)> refusal, Func<Task<T>> read, CancellationToken ct)
    {
        _read.Clear();
        Tell(["", $"  → {act}", .. details.Where(d => d.Value is not null).Select(d => $"      {d.Label,-22} {d.Value}")]);
        var choice = await ChooseAsync(
            "Résultat", [("o", "fait"), .. refusal.Count > 0 ? [("r", "refusé par le logiciel")] : Array.Empty<(string, string)>(), ("n", "le logiciel ne le fait pas"), ("x", "impossible ou sans objet")], ct);
        switch (choice)
        {
            case "o":
                var result = await read();
                await KeepAsync(act, "fait", ct);
                return result;
            case "r":
                var code = refusal.Count == 1 ? refusal[0].Code : refusal[int.Parse(await ChooseAsync("Raison", [.. refusal.Select((r, i) => ($"{i + 1}", r.Words))], ct), System.Globalization.CultureInfo.InvariantCulture) - 1].Code;
                var words = await TextAsync("Message affiché", ct);
                await KeepAsync(act, "refusé par le logiciel", ct);
                throw new LpsRefusalException(act, new LpsProblem("Refusé à l'écran", 409, code, words.Length > 0 ? words : null));
            case "n":
                var failed = await KeepAsync(act, "le logiciel ne le fait pas", ct);
                throw new NonConformityException("Le logiciel fait ce que le scénario demande.", act, failed.Comment ?? $"l'opérateur {name} a répondu que le logiciel ne le fait pas");
            default:
                var left = await KeepAsync(act, "impossible ou sans objet", ct);
                throw new ManualProofException($"« {act} » n'a pas pu être joué : {left.Comment ?? "impossible ou sans objet"}.", "joindre une preuve, ou noter l'exigence sans objet avec sa raison");
        }
    }

    /// <summary>One of some answers, asked again until it is one.</summary>
    public async Task<string> ChooseAsync(string label, IReadOnlyList<(string Key, string Words)> choices, CancellationToken ct)
    {
        var question = $"      {label} ? {string.Join(", ", choices.Select(c => $"[{c.Key}] {c.Words}"))} : ";
        while (true)
        {
            var typed = await terminal.AskAsync(question, ct);
            if (choices.FirstOrDefault(c => c.Key.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { Key: not null } found)
            {
                _read.Add(new(label, found.Words));
                return found.Key;
            }

            terminal.Write($"      répondre par {string.Join(" ou ", choices.Select(c => c.Key))}");
        }
    }

    /// <summary>A text read in the LPS; empty when it shows none.</summary>
    public async Task<string> TextAsync(string label, CancellationToken ct)
    {
        var text = await terminal.AskAsync($"      {label} (Entrée = rien) : ", ct);
        _read.Add(new(label, text));
        return text;
    }

    /// <summary>Lines of some columns, until an empty one.</summary>
    public async Task<IReadOnlyList<string[]>> LinesAsync(string label, string[] columns, CancellationToken ct)
    {
        var lines = new List<string[]>();
        Tell($"      {label} : une ligne chacun, {string.Join(" | ", columns)}, puis une ligne vide");
        while (true)
        {
            var typed = await terminal.AskAsync($"      {lines.Count + 1} : ", ct);
            if (typed.Length == 0)
                return lines;
            var cells = typed.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != columns.Length)
            {
                Tell($"      {columns.Length} valeurs séparées par | sont attendues");
                continue;
            }

            _read.Add(new($"{label} {lines.Count + 1}", typed));
            lines.Add(cells);
        }
    }

    /// <summary>Waits for Enter.</summary>
    public async Task PauseAsync(string what, CancellationToken ct) => await terminal.AskAsync($"  {what} [Entrée] ", ct);

    private async Task<OperatorAnswer> KeepAsync(string act, string outcome, CancellationToken ct)
    {
        var comment = await terminal.AskAsync("      Commentaire (Entrée = aucun) : ", ct);
        Screenshot? picture = null;
        while (picture is null && await terminal.AskAsync("      Copie d'écran, chemin du fichier (Entrée = aucune) : ", ct) is { Length: > 0 } path)
        {
            (picture, var fault) = Screenshot.Read(path);
            if (picture is null)
                Tell($"      {fault}");
        }

        var answer = new OperatorAnswer(name, time.GetUtcNow(), act, outcome, [.. _read], comment.Length > 0 ? comment : null, picture);
        _answers.Add(answer);
        return answer;
    }
}
