using System.Buffers.Binary;
using InsConformance.Cards.Iso7816.Commands;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>
/// Plays a <see cref="CardProfile"/>: takes commands in every form, finds what they do, and answers as Le and the card type want it. ISO 7816-3 and -4; cards
/// study section 5. Not thread-safe.
/// </summary>
internal sealed class IsoCard : ICard
{
    private readonly CardState _state;
    private readonly CommandTable _commands;
    private readonly CommandChain _chain = new();
    private readonly CardQuirks _quirks;

    /// <summary>A card fresh from its maker.</summary>
    /// <param name="profile">Its type and content.</param>
    /// <exception cref="ArgumentException">The profile contradicts itself.</exception>
    public IsoCard(CardProfile profile)
    {
        if (profile.Atr.Length is < 2 or > 33)
            throw new ArgumentException($"{profile.Name}: an answer to reset has 2 to 33 bytes, not {profile.Atr.Length}", nameof(profile));
        _state = new CardState(profile);
        _commands = new CommandTable(profile.Commands);
        _quirks = profile.Quirks;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Atr => _state.Profile.Atr;

    /// <summary>How often a command met a fault of ours and was answered 6F00. Always 0 unless the emulator has a bug.</summary>
    public int FaultCount { get; private set; }

    /// <summary>Type of the last such fault; its message is not kept, since it could quote the command.</summary>
    public string? LastFault { get; private set; }

    /// <inheritdoc/>
    public void Reset()
    {
        _state.Drop();
        _chain.Drop();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is no room for two bytes.</exception>
    public int Transmit(ReadOnlySpan<byte> command, Span<byte> response)
    {
        if (response.Length < 2)
            throw new ArgumentException("a response needs two bytes at least", nameof(response));
        var length = 0;
        ushort status;
        try
        {
            status = Answer(command, response[..^2], out length);
        }
#pragma warning disable CA1031 // A card answers, whatever happens inside; tests look at the counter.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            FaultCount++;
            LastFault = $"{fault.GetType().Name} in {fault.TargetSite?.DeclaringType?.Name}.{fault.TargetSite?.Name}";
            Reset();
            status = StatusWords.NoDiagnosis;
            length = 0;
        }

        BinaryPrimitives.WriteUInt16BigEndian(response[length..], status);
        return length + 2;
    }

    /// <summary>The name of the card.</summary>
    public override string ToString() => _state.Profile.Name;

    private ushort Answer(ReadOnlySpan<byte> bytes, Span<byte> room, out int length)
    {
        length = 0;
        if (!ApduLayout.TryRead(bytes, out var layout) || layout.IsExtended && !_quirks.TakesExtendedLength)
            return StatusWords.WrongLength;
        var cla = bytes[0];
        var ins = bytes[1];
        var entry = _commands.Find(cla, ins);
        if (entry is null or { IsInterindustry: true })
        {
            var refusal = CheckClass(cla, entry);
            if (refusal != 0)
                return refusal;
        }

        var command = new IncomingCommand
        {
            Cla = cla,
            Ins = ins,
            P1 = bytes[2],
            P2 = bytes[3],
            Data = bytes.Slice(layout.DataStart, layout.DataLength),
            Le = layout.Le,
        };
        if (ins != GetResponse.Ins)
            _state.Pending.Clear();
        var data = command.Data;
        var chained = _chain.Take(entry!, command, ref data);
        if (chained != 0)
            return chained;
        if (data.Length != command.Data.Length)
            command = new IncomingCommand { Cla = cla, Ins = ins, P1 = command.P1, P2 = command.P2, Data = data, Le = command.Le };

        var writer = new ResponseWriter(room);
        var status = entry!.Run(_state, command, ref writer);
        return writer.Length == 0 ? status : Deliver(status, command, room[..writer.Length], out length);
    }

    /// <summary>0 when the card knows the class and the command.</summary>
    private ushort CheckClass(byte cla, CardCommand? entry)
    {
        if (_commands.IsInterindustry && cla < 0x80)
        {
            if (cla >= 0x40)
                return (cla & 0x20) != 0 ? StatusWords.SecureMessagingNotSupported : StatusWords.ChannelNotSupported;
            if (cla >= 0x20)
                return StatusWords.ClassNotSupported;
            if ((cla & 0x0C) != 0)
                return StatusWords.SecureMessagingNotSupported;
            if ((cla & 0x03) != 0)
                return StatusWords.ChannelNotSupported;
        }

        if (!_commands.KnowsClass(cla))
            return StatusWords.ClassNotSupported;
        if (entry is null)
            return StatusWords.InstructionNotSupported;
        return (cla & 0x10) != 0 && !_quirks.TakesChaining ? StatusWords.ChainingNotSupported : (ushort)0;
    }

    /// <summary>Sends what Le asks for and keeps the rest for GET RESPONSE.</summary>
    private ushort Deliver(ushort status, in IncomingCommand command, Span<byte> data, out int length)
    {
        length = 0;
        if (status != StatusWords.Success && status >> 8 is not 0x62 and not 0x61)
            return status;
        if (command.Le is not { } le)
        {
            if (!_quirks.HoldsUnaskedData)
            {
                length = data.Length;
                return status;
            }

            le = 0;
        }
        else if (_quirks.RefusesWrongLe && le != data.Length && (le < data.Length || le < CommandApdu.AnyShort) && status >> 8 != 0x61)
        {
            return data.Length <= CommandApdu.AnyShort ? (ushort)(StatusWords.WrongLe | data.Length & 0xFF) : StatusWords.WrongLength;
        }

        length = Math.Min(le, data.Length);
        if (length == data.Length)
            return status;
        _state.Pending.Add(data[length..]);
        return GetResponse.More(data.Length - length);
    }
}
