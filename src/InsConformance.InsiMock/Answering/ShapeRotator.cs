using InsConformance.InsiMock.Control;

namespace InsConformance.InsiMock.Answering;

/// <summary>Gives each call its own forms when shapes rotate.</summary>
internal sealed class ShapeRotator(ShapeRotation rotation, IAnswerer next) : IAnswerer
{
    public ValueTask<Reply> AnswerAsync(MockCall call, CancellationToken cancellation)
    {
        if (call.Switches.RotatesShapes && call.Refusal is null)
            call.Switches = rotation.Turn(call.Switches);
        return next.AnswerAsync(call, cancellation);
    }
}
