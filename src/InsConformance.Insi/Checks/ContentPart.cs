namespace InsConformance.Insi.Checks;

/// <summary>One child that a <see cref="ContentModel"/> allows.</summary>
/// <param name="Name">Local name.</param>
/// <param name="Model">What it may hold itself.</param>
/// <param name="MayRepeat">Whether it may come several times.</param>
internal sealed record ContentPart(string Name, ContentModel Model, bool MayRepeat = false);
