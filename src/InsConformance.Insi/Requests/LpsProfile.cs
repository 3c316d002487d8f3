namespace InsConformance.Insi.Requests;

/// <summary>What a piece of software says of itself in every request: constant for an installation. Contract sections 2.2 and 2.4.</summary>
/// <param name="Emetteur">Subject OU of the client certificate, e.g. <c>10B0152872</c>.</param>
/// <param name="Idam">Authorisation number given by the CNDA, twelve alphanumerics.</param>
/// <param name="Name">Name of the software, without colon or space.</param>
/// <param name="Version">Version of the software.</param>
/// <param name="Instance">Installation id: canonical UUID made at installation and kept.</param>
public sealed record LpsProfile(string Emetteur, string Idam, string Name, string Version, Guid Instance);
