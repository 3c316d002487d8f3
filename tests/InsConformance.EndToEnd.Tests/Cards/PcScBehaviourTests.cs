using System.Reflection;
using InsConformance.Cards.PcSc;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tests.Readers.Behaviour;
using InsConformance.Cards.Vpcd;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>The same assertions as for emulated readers, over pcscd and vpcd: a program cannot tell them apart.</summary>
[Collection(OnePcscd.Name)]
public sealed class PcScBehaviourTests(PcscdFixture pcscd)
{
    public static TheoryData<string> Behaviours => [.. Cases().Select(c => c.Name)];

    [RequiresPcscdTheory]
    [MemberData(nameof(Behaviours))]
    public async Task Reader_OfTheMachine_BehavesAsAnEmulatedOne(string behaviour)
    {
        var (_, method, arguments) = Cases().Single(c => c.Name == behaviour);

        await (Task)method.Invoke(new OverPcScd(pcscd), arguments)!;
    }

    private static IEnumerable<(string Name, MethodInfo Method, object?[] Arguments)> Cases() =>
        from method in typeof(ReaderBehaviour).GetMethods().OrderBy(m => m.Name, StringComparer.Ordinal)
        where method.IsDefined(typeof(FactAttribute), inherit: true)
        from arguments in method.GetCustomAttribute<TheoryAttribute>() is null ? [[]] : method.GetCustomAttributes<InlineDataAttribute>().SelectMany(d => d.GetData(method))
        select (arguments.Length == 0 ? method.Name : $"{method.Name}({string.Join(", ", arguments)})", method, arguments);

    // Not public: its inherited facts are played by the theory, which says why when they are skipped.
    private sealed class OverPcScd(PcscdFixture pcscd) : ReaderBehaviour
    {
        protected override async Task<ReaderBench> OpenAsync()
        {
            var readers = new PcScReaders();
            await RawCard.UntilAsync(readers, all => !RawCard.Reader(all, pcscd, 0).HasCard);
            var slot = new CardSlot(pcscd.Readers[0], TimeProvider.System);
            return new ReaderBench(slot.Name, slot, readers, [VpcdLink.Start(slot, new VpcdOptions { Port = pcscd.Ports[0] })]);
        }
    }
}
