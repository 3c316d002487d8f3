using System.Security.Cryptography;
using InsConformance.Cards.Iso7816.Crypto;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Commands;

/// <summary>PERFORM SECURITY OPERATION: HASH with an intermediate state, COMPUTE DIGITAL SIGNATURE, DECIPHER. Cards study section 3.7.</summary>
internal static class PerformSecurityOperation
{
    /// <summary>First byte of a cryptogram: RSA follows. Cards study section 3.7.</summary>
    private const byte PaddingIndicator = 0x81;

    /// <summary>Answers the command.</summary>
    public static ushort Run(CardState card, in IncomingCommand command, ref ResponseWriter response) => command.P1P2 switch
    {
        0x90A0 => Hash(card, command),
        0x9E9A => Sign(card, command, ref response),
        0x8086 => Decipher(card, command, ref response),
        _ => StatusWords.WrongParameters,
    };

    /// <summary>Tag 90: empty, or the state with the count of bits hashed so far; tag 80: what is left, at most 64 bytes. The card keeps the hash.</summary>
    private static ushort Hash(CardState card, in IncomingCommand command)
    {
        card.Environment.DropHash();
        if (card.Environment.Algorithm(ControlReference.Hash)?.Hash is not { } hash)
            return StatusWords.ConditionsOfUse;
        ReadOnlySpan<byte> state = default, rest = default;
        var hasRest = false;
        var objects = new TlvReader(command.Data);
        while (objects.TryRead(out var tag, out var value))
        {
            if (tag == 0x90)
            {
                state = value;
            }
            else if (tag == 0x80)
            {
                rest = value;
                hasRest = true;
            }
            else
            {
                return StatusWords.WrongData;
            }
        }

        Span<byte> digest = stackalloc byte[HashContinuation.LongestDigest];
        if (!hasRest || !objects.IsAtEnd || !HashContinuation.TryFinish(hash, state, rest, digest, out var length))
            return StatusWords.WrongData;
        card.Environment.KeepHash(digest[..length]);
        return StatusWords.Success;
    }

    /// <summary>Signs the hash that PSO HASH left, or the one in the data; the card builds the DigestInfo.</summary>
    private static ushort Sign(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        var environment = card.Environment;
        if (environment.Key(ControlReference.Signature) is not { } key || environment.Algorithm(ControlReference.Signature) is not { } algorithm)
            return StatusWords.ConditionsOfUse;
        if (!card.IsGranted(key.Access))
            return StatusWords.SecurityStatus;
        if (algorithm.Hash is not { } name)
            return command.Data.IsEmpty ? StatusWords.ConditionsOfUse : DigestInfoSignature.Sign(key.Key, command.Data, ref response);
        var hash = command.Data.IsEmpty ? environment.Hash : command.Data;
        if (hash.Length != HashContinuation.LengthOf(name))
            return command.Data.IsEmpty ? StatusWords.ConditionsOfUse : StatusWords.WrongData;
        if (!key.Key.TrySignHash(hash, response.Free, name, RSASignaturePadding.Pkcs1, out var length))
            return StatusWords.NoDiagnosis;
        response.Advance(length);
        environment.DropHash();
        return StatusWords.Success;
    }

    private static ushort Decipher(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        var environment = card.Environment;
        if (environment.Key(ControlReference.Confidentiality) is not { } key || environment.Algorithm(ControlReference.Confidentiality) is null)
            return StatusWords.ConditionsOfUse;
        if (!card.IsGranted(key.Access))
            return StatusWords.SecurityStatus;
        if (command.Data.Length != 1 + key.Key.KeySize / 8)
            return StatusWords.WrongLength;
        if (command.Data[0] != PaddingIndicator)
            return StatusWords.WrongData;
        try
        {
            if (!key.Key.TryDecrypt(command.Data[1..], response.Free, RSAEncryptionPadding.Pkcs1, out var length))
                return StatusWords.NoDiagnosis;
            response.Advance(length);
            return StatusWords.Success;
        }
        catch (CryptographicException)
        {
            return StatusWords.WrongData;
        }
    }
}
