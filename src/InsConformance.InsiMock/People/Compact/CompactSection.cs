namespace InsConformance.InsiMock.People.Compact;

/// <summary>The parts of a compact file between header and trailer, in file order.</summary>
internal enum CompactSection
{
    /// <summary>One fixed-size record per person.</summary>
    People,

    /// <summary>Fixed-size history entries, in the order of the people.</summary>
    History,

    /// <summary>Birth names: a length byte and ASCII each.</summary>
    Names,

    /// <summary>Given names, likewise.</summary>
    Prenoms,

    /// <summary>COG, likewise.</summary>
    Places,
}
