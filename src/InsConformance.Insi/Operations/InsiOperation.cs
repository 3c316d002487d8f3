using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Operations;

/// <summary>One operation of the téléservice. Contract sections 1.1 to 1.4.</summary>
/// <param name="Label">Official label, e.g. <c>WS_INS2</c>.</param>
/// <param name="Name">e.g. <c>rechercherInsAvecTraitsIdentite</c>.</param>
/// <param name="PayloadNamespace">Namespace of the body's element.</param>
/// <param name="PayloadName">Local name of the body's element.</param>
/// <param name="Evidence">How sure the label and the names are.</param>
public sealed record InsiOperation(
    string Label,
    string Name,
    string PayloadNamespace,
    string PayloadName,
    EvidenceMark Evidence)
{
    /// <summary>SOAP action and <c>wsa:Action</c> of the request; default the service's URN followed by the name. Contract section 1.2 [XSD].</summary>
    public string Action { get; init; } = InsiNames.ActionPrefix + Name;

    /// <summary>Action of the response: the request's with suffix <c>Response</c>.</summary>
    public string ResponseAction => Action + "Response";
}
