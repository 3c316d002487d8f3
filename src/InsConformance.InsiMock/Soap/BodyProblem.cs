namespace InsConformance.InsiMock.Soap;

/// <summary>Why a request body was not wholly received.</summary>
internal enum BodyProblem
{
    /// <summary>It was.</summary>
    None,

    /// <summary>It is larger than the limit.</summary>
    TooLarge,

    /// <summary>The client stopped before the end, or its chunks are wrong.</summary>
    Incomplete,

    /// <summary>The client sends slower than the server waits.</summary>
    TooSlow,
}
