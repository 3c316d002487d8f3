namespace InsConformance.InsiMock.People.Generation;

/// <summary>When and where someone was born.</summary>
/// <param name="Year">Year.</param>
/// <param name="Date">YYYY-MM-DD, civil or not.</param>
/// <param name="MatriculeMonth">The month digits of the matricule, 0 to 99.</param>
/// <param name="Cog">Birth place.</param>
/// <param name="Features">What is special about date and place.</param>
internal sealed record Birth(int Year, string Date, int MatriculeMonth, string Cog, Features Features);
