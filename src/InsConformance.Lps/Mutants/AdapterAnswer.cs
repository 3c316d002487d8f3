using Microsoft.AspNetCore.Http;

namespace InsConformance.Lps.Mutants;

/// <summary>An answer of the driver, as a mutant rewrites it.</summary>
internal sealed record AdapterAnswer(int Status, string? ContentType, byte[] Body)
{
    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        if (Status == StatusCodes.Status204NoContent)
            return;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body);
    }
}
