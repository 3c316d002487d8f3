namespace InsConformance.Cards.Cpx.Card;

/// <summary>A file of the application with the label under which programs see it.</summary>
/// <param name="Label">e.g. <c>CPS_ID_CARD</c>.</param>
/// <param name="Id">File id.</param>
/// <param name="Content">Content.</param>
internal sealed record CardObject(string Label, ushort Id, byte[] Content);
