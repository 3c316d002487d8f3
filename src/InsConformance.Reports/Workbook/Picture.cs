using InsConformance.Gherkin.Results;

namespace InsConformance.Reports.Workbook;

/// <summary>A picture attached as evidence, fit to be shown in a cell. Its bytes are not kept: they are asked for when they are written.</summary>
internal sealed class Picture
{
    /// <summary>The largest place of a picture in a sheet, in points.</summary>
    private const double MaxWidth = 120;
    private const double MaxHeight = 75;

    private readonly AttachmentRecord _attachment;

    private Picture(AttachmentRecord attachment, PictureSize size)
    {
        _attachment = attachment;
        IsPng = size.IsPng;
        var scale = Math.Min(1, Math.Min(MaxWidth / size.Width, MaxHeight / size.Height));
        (ShownWidth, ShownHeight) = (size.Width * scale, size.Height * scale);
    }

    public bool IsPng { get; }

    /// <summary>In points.</summary>
    public double ShownWidth { get; }

    /// <summary>In points.</summary>
    public double ShownHeight { get; }

    public string Description => _attachment.FileName ?? "copie d'écran";

    public ReadOnlyMemory<byte> Bytes => _attachment.Body;

    /// <summary>Whether something attached says that it is a picture of pixels. A drawing (SVG) is for the report: no cell can show it.</summary>
    public static bool IsPicture(AttachmentRecord attachment) =>
        attachment.MediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && !attachment.MediaType.StartsWith("image/svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>The picture, when its bytes are those of a sound PNG or JPEG of bounded size.</summary>
    /// <param name="attachment">As a step attached it; hostile.</param>
    /// <param name="refusal">French: why it is not shown.</param>
    public static Picture? Read(AttachmentRecord attachment, out string? refusal) =>
        PictureSize.Read(attachment.Body.Span, out refusal) is { } size ? new Picture(attachment, size) : null;
}
