using InsConformance.Identity.Dates;

namespace InsConformance.Identity.Tests.Dates;

public class BirthDateCompletionTests
{
    [Theory]
    [InlineData("1980-05-00", "1980-05-01", true)]
    [InlineData("1980-00-12", "1980-01-12", true)]
    [InlineData("1980-00-31", "1980-01-31", true)]
    [InlineData("1980-00-00", "1980-12-31", true)]
    [InlineData("1980-05-17", "1980-05-17", false)]
    public void Complete_KnownYear_FollowsTheRule(string written, string completed, bool estimated)
    {
        var result = BirthDateCompletion.Complete(BirthDate.Parse(written).Value).Value;

        Assert.Equal((completed, estimated), (result.Date.Value, result.IsEstimated));
        Assert.True(result.Date.IsCivil);
    }

    [Theory]
    [InlineData("0000-05-12", 0)]
    [InlineData("0000-00-00", 0)]
    [InlineData("1980-13-00", 5)]
    [InlineData("1980-00-32", 8)]
    [InlineData("1980-02-30", 0)]
    public void Complete_NoRuleApplies_Refused(string written, int position)
    {
        var error = BirthDateCompletion.Complete(BirthDate.Parse(written).Value).Error!;

        Assert.Equal((IdentityErrorCode.DateNotCompletable, position), (error.Code, error.Position));
    }
}
