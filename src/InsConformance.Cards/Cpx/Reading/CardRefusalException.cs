using InsConformance.Foundation;

namespace InsConformance.Cards.Cpx.Reading;

/// <summary>The card answered a command by a status word that its use does not foresee. Verdict blocked, unless a scenario expected it and caught it.</summary>
public sealed class CardRefusalException : InsConformanceException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="command">What was asked, without any data of the command.</param>
    /// <param name="status">SW1 and SW2.</param>
    public CardRefusalException(string command, ushort status)
        : base("card-status", $"the card answered {status:X4} to {command}", "try again; if it goes on, the card or its reader is damaged") => Status = status;

    /// <summary>SW1 and SW2, e.g. 0x6F00.</summary>
    public ushort Status { get; }

    /// <inheritdoc/>
    public override Verdict Verdict => Verdict.Blocked;
}
