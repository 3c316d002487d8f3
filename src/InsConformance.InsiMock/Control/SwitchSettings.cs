using System.Collections.Immutable;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Control;

/// <summary>How the mock answers where the real service was seen to differ. Contract section 8 point 4. Immutable.</summary>
public sealed record SwitchSettings
{
    /// <summary>XML shape of business answers; default S2, the present one. [LIVE]</summary>
    public SuccessShape SuccessShape { get; init; } = SuccessShape.S2;

    /// <summary>Form of business answers; wins over <see cref="SuccessShape"/>. Default <see langword="null"/>, the shape as recorded.</summary>
    public ResultForm? SuccessForm { get; init; }

    /// <summary>XML shape of every fault; default <see langword="null"/>, the catalogue's shape of each code.</summary>
    public FaultShape? FaultShape { get; init; }

    /// <summary>Form of every fault; wins over <see cref="FaultShape"/>. Default <see langword="null"/>.</summary>
    public FaultForm? FaultForm { get; init; }

    /// <summary>Whether each call gets the next form, see <see cref="ShapeRotation"/>; then wins over the four shapes and forms but a shape by code. Default no.</summary>
    public bool RotatesShapes { get; init; }

    /// <summary>How the TLS listeners meet a new connection; connections that wait for a request are closed when this changes.</summary>
    public ServerTls ServerTls { get; init; }

    /// <summary>XML shape by detail code, e.g. <c>desir_550</c>; wins over <see cref="FaultShape"/>.</summary>
    public ImmutableDictionary<string, FaultShape> FaultShapeOf { get; init; } = ImmutableDictionary<string, FaultShape>.Empty;

    /// <summary>What a search that finds nobody is answered.</summary>
    public UnknownPerson UnknownPerson { get; init; } = UnknownPerson.Cr01;

    /// <summary>What a search with a card that finds nobody is answered.</summary>
    public UnknownCard UnknownCard { get; init; }

    /// <summary>What a search with a card is answered when its context tells of somebody else.</summary>
    public CardMismatch CardMismatch { get; init; }

    /// <summary>Whether a request that breaks a contract check of severity error, or has no <c>wsa:Action</c>, is answered by a fault; default no: the real service is tolerant. [LIVE]</summary>
    public bool StrictHeaders { get; init; }

    /// <summary>
    /// Whether the form of names, date and place is answered by an <c>insi_</c> fault too; default no, only missing fields and the sex are: whether the real
    /// service checks forms is not public. [INF]
    /// </summary>
    public bool StrictFormats { get; init; }

    /// <summary>How given names are compared.</summary>
    public PrenomMatching PrenomMatching { get; init; } = PrenomMatching.FirstOrFullList;

    /// <summary>File of <c>fixtures/cnda</c> to answer byte for byte, by population entry id.</summary>
    public ImmutableDictionary<string, string> CndaFiles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Variant of the INS record to answer, by population entry id.</summary>
    public ImmutableDictionary<string, string> Variants { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Whether an <c>Emetteur</c> that is not the OU of the client certificate refuses the call; default no, it is a finding: the test server did not check it.
    /// Contract section 2.4 [LIVE]. In card mode the rules of assertions say it.
    /// </summary>
    public bool StrictEmetteur { get; init; }

    /// <summary>What is let in on the card listener.</summary>
    public AssertionPolicy Assertions { get; init; } = AssertionPolicy.Default;

    /// <summary>Time added before each answer, 0 to 10 minutes; default none.</summary>
    public TimeSpan Latency { get; init; }
}
