namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>What a command does: looks at or changes the state, writes data, and gives the status word.</summary>
/// <param name="card">State of the card.</param>
/// <param name="command">The command, whole: parts of a chain are joined.</param>
/// <param name="response">Takes the data; what Le allows of them is the card's business, not the operation's.</param>
/// <returns>SW1 and SW2. Data are sent with 9000 and 62xx only.</returns>
internal delegate ushort CardOperation(CardState card, in IncomingCommand command, ref ResponseWriter response);
