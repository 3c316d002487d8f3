namespace InsConformance.Insi.Xml;

/// <summary>Why a message could not be read as XML.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Message">French, shown in the SOAP fault.</param>
/// <param name="Line">One-based, or <see langword="null"/>.</param>
/// <param name="Column">One-based, or <see langword="null"/>.</param>
/// <param name="ByteOffset">Zero-based, when it is known better than by line and column.</param>
internal sealed record XmlProblem(string Code, string Message, int? Line = null, int? Column = null, int? ByteOffset = null);
