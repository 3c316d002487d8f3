using InsConformance.Insi.Requests;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in what is put into a request. Contract section 6.4 (3, 7), CNDA test 2.06.</summary>
internal static class CriteriaMutants
{
    public static LpsRules UsedNameAsBirthName(LpsRules conform) => conform with
    {
        BirthName = traits => traits.NomUtilise ?? traits.NomNaissance,
    };

    public static LpsRules OmitsCog(LpsRules conform) => conform with { BirthPlace = _ => null };

    /// <summary>Keeps the contexts of the first call for the life of the software.</summary>
    public static LpsRules ReusesContextIds(LpsRules conform)
    {
        SearchRequest? first = null;
        return conform with
        {
            Request = request =>
            {
                var kept = Interlocked.CompareExchange(ref first, request, null) ?? request;
                return request with
                {
                    Bam = request.Bam! with { Id = kept.Bam!.Id },
                    Lps = request.Lps! with { Id = kept.Lps!.Id },
                };
            },
        };
    }
}
