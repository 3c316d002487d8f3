using System.Text;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Responses;
using InsConformance.Insi.Tests.Checks;
using InsConformance.Insi.Xml;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Hostile;

public sealed class HostileRequestTests
{
    public static TheoryData<string> Names() => [.. HostileMessages.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_HostileMessage_IsTheExpectedFault(string name)
    {
        var (message, soapCode, code) = HostileMessages.All[name];

        var reading = RequestReader.Read(message);

        Assert.NotNull(reading.Fault);
        Assert.Equal((soapCode, code), (reading.Fault.SoapCode, reading.Fault.Code));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_HostileMessage_GivesTheByte(string name)
    {
        var message = HostileMessages.All[name].Message;

        var fault = RequestReader.Read(message).Fault!;

        Assert.InRange(fault.ByteOffset!.Value, 0, message.Length);
        Assert.EndsWith($"octet {fault.ByteOffset})", fault.ToFault().Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty", 0)]
    [InlineData("blank", 4)]
    [InlineData("not-xml", 0)]
    [InlineData("truncated", 400)]
    [InlineData("nul-byte", 100)]
    [InlineData("overlong-utf-8", 200)]
    [InlineData("latin1-bytes", null)]
    [InlineData("large", 1024 * 1024)]
    [InlineData("utf-16-le-mark", 0)]
    [InlineData("billion-laughs", 0)]
    [InlineData("external-entity", 22)]
    public void Read_HostileMessage_GivesTheVeryByte(string name, int? at)
    {
        var message = HostileMessages.All[name].Message;

        var fault = RequestReader.Read(message).Fault!;

        Assert.Equal(at ?? Array.FindIndex(message, b => b > 127), fault.ByteOffset);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(1500)]
    public void Read_WrongByteAnywhere_GivesTheVeryByte(int at)
    {
        var message = Specimens.RequestBytes();
        message[^at] = 0xFF;

        Assert.Equal(message.Length - at, RequestReader.Read(message).Fault!.ByteOffset);
    }

    [Fact]
    public void Read_WrongByteBehindAWrongTag_GivesTheTag()
    {
        var text = "<a>\n<b></c>" + new string(' ', 100);

        var fault = RequestReader.Read(Encoding.UTF8.GetBytes(text).Append((byte)0xFF).ToArray()).Fault!;

        Assert.Equal((2, 9), (fault.Line, fault.ByteOffset));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_FaultOfAHostileMessage_SaysNothingOfTheProgram(string name)
    {
        var fault = RequestReader.Read(HostileMessages.All[name].Message).Fault!;

        var bytes = FaultWriter.Write(fault.ToFault(), FaultShape.F2);

        var text = Encoding.UTF8.GetString(bytes);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("XmlException", text, StringComparison.Ordinal);
        Assert.Equal(fault.ToFault(), ResponseReader.Read(bytes).Fault);
    }

    [RequiresToolTheory("xmllint")]
    [MemberData(nameof(Names))]
    public void Write_FaultOfAHostileMessage_IsValidForXmllint(string name)
    {
        var fault = RequestReader.Read(HostileMessages.All[name].Message).Fault!;

        var result = Xmllint.Validate(FaultWriter.Write(fault.ToFault(), FaultShape.F2));

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("UTF-8")]
    public void Read_ByteOrderMarkAndDeclaredUtf8_IsARequest(string encoding)
    {
        var text = Encoding.UTF8.GetString(Specimens.RequestBytes()).Replace("encoding=\"UTF-8\"", $"encoding='{encoding}'", StringComparison.Ordinal);

        Assert.True(RequestReader.Read(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray()).IsRequest);
    }

    [Fact]
    public void Read_MalformedOnLineThree_GivesLineColumnAndByte()
    {
        const string text = "<?xml version='1.0'?>\r\n<!-- é -->\n<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body></e:Envelope>";
        var bytes = Encoding.UTF8.GetBytes(text);

        var fault = RequestReader.Read(bytes).Fault!;

        Assert.Equal("malformed-xml", fault.Code);
        Assert.Equal(3, fault.Line);
        Assert.StartsWith("e:Envelope>", Encoding.UTF8.GetString(bytes[fault.ByteOffset!.Value..]), StringComparison.Ordinal);
        Assert.Contains($"ligne 3, colonne {fault.Column}, octet {fault.ByteOffset}", fault.ToFault().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Doctype_GivesItsPlace()
    {
        var fault = RequestReader.Read("<?xml version='1.0'?>\n<!-- \u00e9 --> <!DOCTYPE a><a/>"u8.ToArray()).Fault!;

        Assert.Equal(("dtd", 2, 12, 34), (fault.Code, fault.Line, fault.Column, fault.ByteOffset));
    }

    [Fact]
    public void Read_TruncatedAtEveryByte_IsAlwaysAFault()
    {
        var message = Specimens.RequestBytes();
        for (var length = 0; length < message.Length; length++)
            Assert.False(RequestReader.Read(message.AsMemory(0, length)).IsRequest, $"cut at {length}");
    }

    [Fact]
    public void Read_FaultAfterTheMessageIdWasRead_EchoesIt()
    {
        var request = Specimens.Request();
        var text = Encoding.UTF8.GetString(SearchRequestWriter.Write(request)).Replace("</soap:Body>", "<x/></soap:Body>", StringComparison.Ordinal);

        var fault = RequestReader.Read(Encoding.UTF8.GetBytes(text)).Fault!;

        Assert.Equal("body-several-payloads", fault.Code);
        Assert.Equal(request.MessageId, fault.MessageId);
    }

    [Theory]
    [InlineData("operation-verification", "verifierInsAvecTraitsIdentite")]
    [InlineData("operation-unknown", null)]
    public void Read_OtherOperation_IsNamedWhenKnown(string name, string? operation) =>
        Assert.Equal(operation, RequestReader.Read(HostileMessages.All[name].Message).Fault!.OperationName);

    [Fact]
    public async Task ReadAsync_HundredMegabytes_StopsAtTheBound()
    {
        await using var stream = new EndlessXml(100L * 1024 * 1024);

        var reading = await RequestReader.ReadAsync(stream);

        Assert.Equal("too-large", reading.Fault?.Code);
        Assert.InRange(stream.BytesRead, XmlLimits.Default.MaxBytes, XmlLimits.Default.MaxBytes * 3L);
    }

    [Fact]
    public async Task ReadAsync_ConformStream_IsARequest()
    {
        await using var stream = new MemoryStream(Specimens.RequestBytes());

        Assert.True((await RequestReader.ReadAsync(stream)).IsRequest);
    }

    [Fact]
    public void Read_TextCutIntoManyPieces_KeepsIt()
    {
        var pieces = string.Concat(Enumerable.Repeat("<![CDATA[A]]><!---->", 40_000));
        var text = Encoding.UTF8.GetString(Specimens.RequestBytes()).Replace(">ADRTROIS<", $">{pieces}<", StringComparison.Ordinal);

        var request = RequestReader.Read(Encoding.UTF8.GetBytes(text)).Request!;

        Assert.Equal(new string('A', 40_000), request.Search!.NomNaissance);
    }

    [Fact]
    public void Read_Mutants_NeverThrows()
    {
        var random = new Random(20261120);
        var sources = new[] { Specimens.RequestBytes(), File.ReadAllBytes(CheckFixture.ConformPath) };
        var requests = 0;
        var count = FuzzSuite.Scaled(2000);
        for (var i = 0; i < count; i++)
        {
            var reading = RequestReader.Read(Mutation.Mutate(sources[i % 2], random));
            if (reading.IsRequest)
            {
                requests++;
                ContractChecks.Run(reading.Request, new CheckContext { Clock = Specimens.Clock(), ContentType = InsiNames.ContentType });
            }
            else
            {
                Assert.NotEmpty(FaultWriter.Write(reading.Fault.ToFault(), FaultShape.F1));
            }
        }

        Assert.InRange(requests, count / 20, count * 19 / 20);
    }
}
