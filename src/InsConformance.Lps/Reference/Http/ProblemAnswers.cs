using InsConformance.Lps.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InsConformance.Lps.Reference.Http;

/// <summary>Gives every request an end in time, and every error a problem body.</summary>
internal sealed class ProblemAnswers(TimeSpan answerTimeout, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var lifetime = http.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        var gone = lifetime.RequestAborted;
        using var deadline = new CancellationTokenSource(answerTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, gone);
        lifetime.RequestAborted = either.Token;
        LpsProblem? problem;
        try
        {
            await next(http);
            problem = http.Response.HasStarted ? null : OfStatus(http.Response.StatusCode);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            problem = OfException(e, deadline.IsCancellationRequested);
        }
        finally
        {
            lifetime.RequestAborted = gone;
        }

        if (problem is not null)
            await JsonBodies.WriteAsync(http, problem, LpsContractJson.Default.LpsProblem, problem.Status, "application/problem+json");
    }

    private static LpsProblem? OfStatus(int status) => status switch
    {
        404 => new("Route inconnue", 404, LpsProblemCodes.RouteUnknown, "Cette route n'est pas dans le contrat du pilote."),
        405 => new("Méthode refusée", 405, LpsProblemCodes.MethodNotAllowed, "Cette route existe avec une autre méthode."),
        _ => null,
    };

    private LpsProblem OfException(Exception e, bool tooLate) => e switch
    {
        LpsProblemException known => known.Problem,
        OperationCanceledException when tooLate => new(
            "Délai dépassé", 504, LpsProblemCodes.Deadline, FormattableString.Invariant($"Pas de fin en {answerTimeout.TotalSeconds:0.###} s.")),
        BadHttpRequestException { StatusCode: 413 } => new("Corps trop grand", 413, LpsProblemCodes.BodyTooLarge),
        BadHttpRequestException bad => new("Requête illisible", bad.StatusCode, LpsProblemCodes.RequestInvalid, bad.Message),
        _ => new("Erreur interne", 500, LpsProblemCodes.Internal, $"{e.GetType().Name}: {e.Message}"),
    };
}
