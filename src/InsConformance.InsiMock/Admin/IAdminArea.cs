namespace InsConformance.InsiMock.Admin;

/// <summary>A part of the admin API with its routes. Thread-safe.</summary>
internal interface IAdminArea
{
    IEnumerable<AdminRoute> Routes { get; }
}
