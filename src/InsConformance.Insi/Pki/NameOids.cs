namespace InsConformance.Insi.Pki;

/// <summary>Attribute types of X.500 names (RFC 4519, RFC 3739 [STD]).</summary>
internal static class NameOids
{
    public const string CommonName = "2.5.4.3";
    public const string Surname = "2.5.4.4";
    public const string Country = "2.5.4.6";
    public const string Locality = "2.5.4.7";
    public const string State = "2.5.4.8";
    public const string Organization = "2.5.4.10";
    public const string OrganizationalUnit = "2.5.4.11";
    public const string Title = "2.5.4.12";
    public const string GivenName = "2.5.4.42";
    public const string Pseudonym = "2.5.4.65";
}
