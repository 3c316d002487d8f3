namespace InsConformance.Cards.Cpx.Card;

/// <summary>Fixed bytes of a CPS3: answers to reset, names, EF.ATR. Cards study sections 3.1, 3.3 and 3.4.</summary>
internal static class Cps3Ids
{
    /// <summary>Answer to reset with contacts. Section 3.1.</summary>
    public static readonly byte[] ContactAtr = Convert.FromHexString("3BAC00402A001225006480000310009000");

    /// <summary>Answer to reset without contacts. Section 3.1.</summary>
    public static readonly byte[] ContactlessAtr = Convert.FromHexString("3B8F80010031B86404B0ECC1739401808290000E");

    /// <summary>Name of the PKCS#15 application with contacts. Section 3.3.</summary>
    public static readonly byte[] ContactApplication = Convert.FromHexString("E828BD080F8025000001FF0010");

    /// <summary>Name of the PKCS#15 application without contacts. Section 3.3.</summary>
    public static readonly byte[] ContactlessApplication = Convert.FromHexString("E828BD080F8025000001FF0020");

    /// <summary>Name of the MF, told in EF.ATR; OpenSC selects it. Sections 3.3 and 3.9.</summary>
    public static readonly byte[] Issuer = Convert.FromHexString("8025000001FF0100");

    /// <summary>Number of the issuer, before the card number in EF.SN. Section 3.4.</summary>
    public static readonly byte[] IssuerNumber = Convert.FromHexString("8025000001");

    /// <summary>EF.ATR, 57 bytes as on a real card. Section 3.4.</summary>
    public static readonly byte[] EfAtr = Convert.FromHexString(
        "80" + "4301B8" + "460404B0ECC1" + "4703940180" + "4F088025000001FF0100" + "E01002020104020201040202010002020100" + "780806062B8122F87802" + "82029000");
}
