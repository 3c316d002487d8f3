namespace InsConformance.Cards.Cpx.Card;

/// <summary>AlgorithmInfo of PKCS#15.</summary>
/// <param name="Number">Its number, by which keys refer to it.</param>
/// <param name="Mechanism">PKCS#11 mechanism.</param>
/// <param name="Operation">What it does.</param>
/// <param name="ObjectId">Dotted object id.</param>
/// <param name="Reference">Its reference in security environments.</param>
internal sealed record Pkcs15Algorithm(int Number, int Mechanism, Pkcs15Operation Operation, string ObjectId, int Reference);
