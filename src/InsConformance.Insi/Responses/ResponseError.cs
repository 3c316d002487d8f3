namespace InsConformance.Insi.Responses;

/// <summary>Why a response is neither a result nor a fault of the contract.</summary>
/// <param name="Kind">The family.</param>
/// <param name="Message">What was expected and what came, in English, without text of the response.</param>
/// <param name="Line">One-based, when known.</param>
/// <param name="Column">One-based, when known.</param>
public sealed record ResponseError(ResponseErrorKind Kind, string Message, int? Line = null, int? Column = null);
