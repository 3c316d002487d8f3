using System.Text;
using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Bindings;

/// <summary>
/// What steps and hooks know of the scenario being played, and where they attach evidence.
/// Injected by constructor; one per scenario. Attaching is thread-safe.
/// </summary>
public sealed class ScenarioContext
{
    private readonly IEvidenceSink _sink;

    internal ScenarioContext(ScenarioDescription description, string worker, IEvidenceSink sink, CancellationToken runCancelled)
    {
        Description = description;
        Worker = worker;
        _sink = sink;
        CancellationToken = runCancelled;
    }

    /// <summary>All that is known of the scenario before it plays.</summary>
    public ScenarioDescription Description { get; }

    /// <summary>Name of the scenario, with example values.</summary>
    public string Name => Description.Name;

    /// <summary>All tags, inherited ones included, with <c>@</c>.</summary>
    public IReadOnlyList<string> Tags => Description.Tags;

    /// <summary>Feature file, relative with forward slashes.</summary>
    public string Uri => Description.Uri;

    /// <summary>Stable identity across runs: <c>uri:line</c>.</summary>
    public string Key => Description.Key;

    /// <summary>Name of the worker that plays it, e.g. <c>1</c>.</summary>
    public string Worker { get; }

    /// <summary>Cancelled when the whole run is. Take a <see cref="System.Threading.CancellationToken"/> parameter in a step to know its time-out too.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The worst verdict so far; <see langword="null"/> while nothing has been judged. Of use in after-hooks.</summary>
    public Verdict? Verdict { get; internal set; }

    /// <summary>Attaches text to the step being run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">Default <c>text/plain</c>.</param>
    /// <param name="fileName">Suggested file name.</param>
    public void Attach(string text, string mediaType = "text/plain", string? fileName = null) =>
        _sink.Attach(Encoding.UTF8.GetBytes(text), isText: true, mediaType, fileName);

    /// <summary>Attaches bytes to the step being run.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="mediaType">e.g. <c>image/png</c>.</param>
    /// <param name="fileName">Suggested file name.</param>
    public void Attach(ReadOnlyMemory<byte> body, string mediaType, string? fileName = null) =>
        _sink.Attach(body, isText: false, mediaType, fileName);

    /// <summary>Attaches a JSON value to the step being run, as text.</summary>
    /// <param name="json">The value.</param>
    /// <param name="mediaType">Default <c>application/json</c>.</param>
    /// <param name="fileName">Suggested file name.</param>
    public void Attach(JsonElement json, string mediaType = "application/json", string? fileName = null) =>
        _sink.Attach(Encoding.UTF8.GetBytes(json.GetRawText()), isText: true, mediaType, fileName);
}
