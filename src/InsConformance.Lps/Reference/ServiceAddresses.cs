namespace InsConformance.Lps.Reference;

/// <summary>Where the service is: it has one address for software certificates and one for cards. Contract section 2.1.</summary>
internal sealed record ServiceAddresses(Uri Certificate, Uri Card);
