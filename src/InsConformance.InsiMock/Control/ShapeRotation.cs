using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;

namespace InsConformance.InsiMock.Control;

/// <summary>
/// The order in which calls get forms when shapes rotate: the first call the first form, and so on in the order of <see cref="ResultForms.All"/> and
/// <see cref="FaultForms.All"/>. Thread-safe; for calls that arrive at the same time, which one gets which form is a race.
/// </summary>
public sealed class ShapeRotation
{
    private long _next;

    /// <summary>Lets the next call have the form of that position; positions beyond the last form begin again.</summary>
    /// <param name="position">Zero or more.</param>
    public void StartAt(long position) => Interlocked.Exchange(ref _next, Math.Max(0, position));

    internal SwitchSettings Turn(SwitchSettings switches)
    {
        var position = Interlocked.Increment(ref _next) - 1;
        return switches with
        {
            SuccessForm = ResultForms.All[(int)(position % ResultForms.All.Count)],
            FaultForm = FaultForms.All[(int)(position % FaultForms.All.Count)],
        };
    }
}
