using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Assertions;

/// <summary>
/// Where assertions and identifiers may stand in the whole message: an assertion or an identifier in a second place is how a signature is moved away from
/// what is read (signature wrapping).
/// </summary>
internal static class AssertionPlacement
{
    public static void Check(AssertionRun run, ReceivedRequest request, int found)
    {
        HashSet<string>? ids = null;
        string? onlyId = null;
        var assertions = 0;
        SeenElement? last = null;
        for (var i = 0; i < request.Elements.Count; i++)
        {
            var element = request.Elements[i];
            if (element.Is(InsiNames.Saml2, "Assertion"))
            {
                assertions++;
                last = element;
            }

            for (var a = 0; a < element.Attributes.Count; a++)
            {
                var attribute = element.Attributes[a];
                if (attribute.LocalName is not ("ID" or "Id" or "id" or "iD"))
                    continue;
                if (onlyId is null)
                    onlyId = attribute.Value;
                else if (!(ids ??= new HashSet<string>(StringComparer.Ordinal) { onlyId }).Add(attribute.Value))
                    run.Report("assertion-id-duplicate", "Un même identifiant est porté par plusieurs éléments du message.", element);
            }
        }

        if (assertions != found)
            run.Report("assertion-elsewhere", "Une assertion SAML se trouve ailleurs que directement dans le premier wsse:Security.", last);
        if (found == 0)
            run.Report("assertion-missing", "wsse:Security ne contient pas d'assertion SAML.", request.Security?.Element ?? request.Elements[0]);
        else if (found > 2)
            run.Report("assertion-too-many", "wsse:Security contient plus de deux assertions.", last);
    }
}
