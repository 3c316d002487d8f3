using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Operations;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Verification;

/// <summary>
/// The names, codes, faults and figures of verification, as data with their evidence: the contract is not public, and an editor who holds it gives a file.
/// Contract section 1.4. Immutable, thread-safe.
/// </summary>
public sealed class VerificationContract
{
    private static readonly Lazy<VerificationContract> Shipped = new(
        () => new VerificationFile(DataResource.Yaml("InsConformance.Insi.Verification.verification-contract.yaml", "verification-contract.yaml")).Read());

    private readonly IReadOnlyDictionary<VerificationVerdict, CodeWords> _codes;
    private readonly IReadOnlyDictionary<BatchState, string> _states;
    private readonly IReadOnlyDictionary<VerificationFault, FaultEntry> _faults;

    internal VerificationContract(
        IReadOnlyList<VerificationTerm> terms,
        IReadOnlyList<VerificationMessage> messages,
        VerificationNames names,
        IReadOnlyDictionary<VerificationVerdict, CodeWords> codes,
        IReadOnlyDictionary<BatchState, string> states,
        IReadOnlyDictionary<VerificationFault, FaultEntry> faults)
    {
        Terms = terms;
        Messages = messages;
        Names = names;
        Forms = new VerificationForms(names);
        _codes = codes;
        _states = states;
        _faults = faults;
    }

    /// <summary>The contract that comes with the program: mostly inferred.</summary>
    public static VerificationContract Default => Shipped.Value;

    /// <summary>Every entry with its evidence, in file order.</summary>
    public IReadOnlyList<VerificationTerm> Terms { get; }

    /// <summary>The four operations, in the order of <see cref="VerificationKind"/>.</summary>
    public IReadOnlyList<VerificationMessage> Messages { get; }

    /// <summary>Most people of one batch; shipped 200 [INF].</summary>
    public required int BatchMaxPersons { get; init; }

    /// <summary>Time from the deposit of a batch to its end, whatever its size; shipped one minute [INF].</summary>
    public required TimeSpan BatchDuration { get; init; }

    /// <summary>Most batches that the simulator keeps, the oldest going first; shipped 256. No part of the contract.</summary>
    public required int BatchesKept { get; init; }

    /// <summary>How long the results of a batch are kept after the deposit; shipped one day [INF].</summary>
    public required TimeSpan TicketLifetime { get; init; }

    internal VerificationNames Names { get; }

    internal VerificationForms Forms { get; }

    /// <summary>Reads a contract file; it replaces the shipped one as a whole.</summary>
    /// <param name="path">A YAML file with the keys of the shipped one.</param>
    /// <exception cref="InputException">Unreadable, a role missing or unknown, or a wrong value, with its place.</exception>
    public static VerificationContract Load(string path) => new VerificationFile(YamlFile.Load(path)).Read();

    /// <summary>The operation of a kind.</summary>
    public VerificationMessage MessageOf(VerificationKind kind) => Messages[(int)kind];

    /// <summary>The operation that a payload is for.</summary>
    /// <exception cref="ArgumentException">Not a payload of verification.</exception>
    public VerificationMessage MessageOf(RequestPayload payload) => MessageOf(payload switch
    {
        UnitVerification => VerificationKind.Unit,
        BatchDeposit => VerificationKind.Deposit,
        BatchProgress => VerificationKind.Progress,
        BatchRetrieval => VerificationKind.Retrieval,
        _ => throw new ArgumentException($"{payload.GetType().Name} is no payload of verification", nameof(payload)),
    });

    /// <summary>The operation whose body element is this one, or <see langword="null"/>.</summary>
    public VerificationMessage? OfPayload(string payloadNamespace, string payloadName) =>
        Messages.FirstOrDefault(m => m.Operation.PayloadName == payloadName && m.Operation.PayloadNamespace == payloadNamespace);

    /// <summary>The operation that an action names in its last part, or <see langword="null"/>.</summary>
    public VerificationMessage? OfAction(string? action) =>
        action is null ? null : Messages.FirstOrDefault(m => action.AsSpan(action.LastIndexOf(':') + 1).Trim().SequenceEqual(m.Operation.Name));

    /// <summary>The code and label of a verdict.</summary>
    public CodeWords Code(VerificationVerdict verdict) => _codes[verdict];

    /// <summary>The verdict of a code, or <see langword="null"/> for one that the contract does not list.</summary>
    public VerificationVerdict? VerdictOf(string code)
    {
        foreach (var (verdict, words) in _codes)
        {
            if (words.Code == code)
                return verdict;
        }

        return null;
    }

    /// <summary>The written word of a state.</summary>
    public string Word(BatchState state) => _states[state];

    /// <summary>The fault to send.</summary>
    public FaultEntry Fault(VerificationFault fault) => _faults[fault];

    /// <summary>Bounds that let a batch of the largest size in, and one of twice that size, so that it is refused by name.</summary>
    public XmlLimits Widen(XmlLimits limits) =>
        limits with { MaxElements = Math.Max(limits.MaxElements, (int)Math.Min(int.MaxValue, 100L + (BatchMaxPersons * 2L * ElementsPerPerson))) };

    private const int ElementsPerPerson = 16;

    internal RequestPayload Read(InsiOperation operation, IReadOnlyList<SeenElement> elements, SeenElement payload)
    {
        var message = Messages.First(m => ReferenceEquals(m.Operation, operation));
        return new VerificationPayloadReader(this).Read(message, new ElementView(elements, payload));
    }

    internal void Write(Utf8Xml xml, RequestPayload payload) => new VerificationPayloadWriter(this, xml).Write(payload);
}
