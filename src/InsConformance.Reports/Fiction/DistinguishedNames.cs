using System.Text.RegularExpressions;

namespace InsConformance.Reports.Fiction;

/// <summary>Who a distinguished name speaks of: names, and numbers of holder and structure.</summary>
internal static partial class DistinguishedNames
{
    public static IEnumerable<(IdentityKind Kind, string Value)> In(string name)
    {
        foreach (Match part in Part().Matches(name))
        {
            var (type, value) = (part.Groups[1].Value.ToUpperInvariant(), part.Groups[2].Value.Trim());
            if (type is "G" or "GN" or "GIVENNAME" or "SN" or "SURNAME" or "OID.2.5.4.42" or "OID.2.5.4.4" or "2.5.4.42" or "2.5.4.4")
                yield return (IdentityKind.Name, value);
            else if (value.Any(char.IsAsciiDigit) && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '/') && value.Length >= 8)
                yield return (IdentityKind.CardNumber, value);
        }
    }

    [GeneratedRegex(@"(?:^|[,+;])\s*(G|GN|GIVENNAME|SN|SURNAME|CN|OU|(?:OID\.)?2\.5\.4\.42?)\s*=\s*([^,+;]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
