namespace InsConformance.Reports.Workbook;

/// <summary>The formats of the workbook; the number is the index in the style sheet.</summary>
internal enum CellStyle
{
    Default,
    Text,
    QuotedText,
    Title,
    Section,
    Label,
    Header,
    Instant,
    Number,
    Decimal,
    Link,
    Passed,
    Failed,
    Error,
    Blocked,
    ToAttach,
    Neutral,
    Expected,
    Picture,
    Count,
    Day,
}
