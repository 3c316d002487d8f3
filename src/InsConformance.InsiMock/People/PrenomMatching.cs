namespace InsConformance.InsiMock.People;

/// <summary>Which given names of the reference list a searched given name may equal. Contract section 8 point 3.</summary>
public enum PrenomMatching
{
    /// <summary>The first given name or the whole list: fits what was observed (OLA 01, CATARINA 00). Default. [LIVE]</summary>
    FirstOrFullList,

    /// <summary>Any single given name of the list, or the whole list: not observed. [INF]</summary>
    AnyPosition,
}
