namespace InsConformance.Insi.Requests;

/// <summary>
/// What the body of a request asks, exactly as on the wire: a <see cref="TraitsSearch"/>, a <see cref="VitaleSearch"/>, or one of the payloads of
/// verification. A closed set: the service knows no other.
/// </summary>
public abstract record RequestPayload
{
    private protected RequestPayload()
    {
    }
}
