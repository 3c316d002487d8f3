namespace InsConformance.Cards.PcSc;

/// <summary>
/// Ends the wait of a context when a token asks for it. SCardCancel is lost when it comes before the wait has begun, and no call tells whether it has:
/// so once called off, it is said again until the waiting thread has left. Nothing runs before that.
/// </summary>
internal sealed class WaitCancellation : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(64);

    private readonly PcScContext _context;
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _registration;
    private Task _signalling = Task.CompletedTask;

    public WaitCancellation(PcScContext context, CancellationToken ct)
    {
        _context = context;
        _registration = ct.UnsafeRegister(_ => _signalling = Task.Run(SignalAsync, CancellationToken.None), null);
    }

    /// <summary>The waiting thread has left. The context may be released after this.</summary>
    public void Dispose()
    {
        _left.TrySetResult();
        // Waits for a callback that runs just now, so that the task below is the last one.
        _registration.Dispose();
        _signalling.GetAwaiter().GetResult();
    }

    private async Task SignalAsync()
    {
        for (var pause = FirstPause; !_left.Task.IsCompleted; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            _context.Cancel();
            await Task.WhenAny(_left.Task, Task.Delay(pause, CancellationToken.None));
        }
    }
}
