using System.Globalization;
using InsConformance.Insi;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Verification;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Verification;

/// <summary>Answers the four operations of verification, by the names and codes of an unconfirmed contract. Contract section 1.4 [INF].</summary>
internal sealed class VerificationHandler(VerificationContract contract, Population population, BatchStore batches) : IOperationHandler
{
    // The envelope in which the answers are written: that of the searches' present shape [INF].
    private const string Shape = "S2";

    private readonly VerificationAnswerWriter _writer = new(contract);

    public Reply Answer(ReceivedRequest request, MockCall call) => request.Payload switch
    {
        UnitVerification unit => Unit(unit, request, call),
        BatchDeposit deposit => Deposit(deposit, request, call),
        BatchProgress progress => Of(progress.Ticket, Progress, request, call),
        BatchRetrieval retrieval => Of(retrieval.Ticket, Retrieval, request, call),
        _ => throw new InvalidOperationException($"{request.Operation.Name} is no operation of verification"),
    };

    private Reply Unit(UnitVerification unit, ReceivedRequest request, MockCall call)
    {
        if (Verifier.Missing(unit.Person ?? new IdentityToVerify()) is { } missing)
            return Refuse(missing, request, call);
        var cr = contract.Code(Verifier.Verify(unit.Person!, population));
        return Write(new UnitAnswer(cr)) with { CodeCr = cr.Code };
    }

    private Reply Deposit(BatchDeposit deposit, ReceivedRequest request, MockCall call)
    {
        if (Fault(deposit.Persons) is { } fault)
            return Refuse(fault, request, call);
        var batch = batches.Deposit([.. deposit.Persons.Select(p => new BatchResult(p.Reference!, contract.Code(Verifier.Verify(p, population))))]);
        return Write(new DepositAnswer(batch.Ticket, Text(batch.Results.Count)));
    }

    private VerificationFault? Fault(IReadOnlyList<IdentityToVerify> persons)
    {
        if (persons.Count > contract.BatchMaxPersons)
            return VerificationFault.BatchTooLarge;
        var references = new HashSet<string>(StringComparer.Ordinal);
        if (persons.Count == 0 || persons.Any(p => string.IsNullOrEmpty(p.Reference) || !references.Add(p.Reference)))
            return VerificationFault.BatchEmpty;
        return persons.Select(Verifier.Missing).FirstOrDefault(m => m is not null);
    }

    private Reply Of(string? ticket, Func<Batch, DateTimeOffset, ReceivedRequest, MockCall, Reply> answer, ReceivedRequest request, MockCall call)
    {
        if (string.IsNullOrEmpty(ticket) || batches.Find(ticket) is not { } batch)
            return Refuse(VerificationFault.TicketUnknown, request, call);
        var now = batches.Now;
        return now - batch.DepositedAt > contract.TicketLifetime
            ? Refuse(VerificationFault.TicketExpired, request, call)
            : answer(batch, now, request, call);
    }

    private Reply Progress(Batch batch, DateTimeOffset now, ReceivedRequest request, MockCall call)
    {
        var state = batch.IsDone(now, contract.BatchDuration) ? BatchState.Done : BatchState.InProgress;
        return Write(new ProgressAnswer(batch.Ticket, contract.Word(state), Text(batch.Results.Count), Text(batch.Processed(now, contract.BatchDuration))));
    }

    private Reply Retrieval(Batch batch, DateTimeOffset now, ReceivedRequest request, MockCall call) =>
        batch.IsDone(now, contract.BatchDuration)
            ? Write(new RetrievalAnswer(batch.Ticket, batch.Results))
            : Refuse(VerificationFault.BatchInProgress, request, call);

    private Reply Refuse(VerificationFault fault, ReceivedRequest request, MockCall call) =>
        FaultReplies.Of(contract.Fault(fault), request.MessageId, call.Switches);

    private Reply Write(VerificationAnswer answer) => new(200, _writer.Write(answer), InsiNames.ContentType) { Shape = Shape };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
