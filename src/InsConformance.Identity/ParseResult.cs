using System.Diagnostics.CodeAnalysis;

namespace InsConformance.Identity;

/// <summary>A value, or the reasons why the text is none. Parsing never throws.</summary>
/// <typeparam name="T">The type read.</typeparam>
public readonly struct ParseResult<T> : IEquatable<ParseResult<T>>
    where T : notnull
{
    private readonly T? _value;
    private readonly IReadOnlyList<IdentityError>? _errors;

    internal ParseResult(T value)
    {
        _value = value;
        IsSuccess = true;
    }

    internal ParseResult(IReadOnlyList<IdentityError> errors) => _errors = errors;

    internal ParseResult(IdentityError error) => _errors = [error];

    /// <summary>Whether there is a value.</summary>
    public bool IsSuccess { get; }

    /// <summary>The value.</summary>
    /// <exception cref="FormatException">There is none; the message gives the errors.</exception>
    public T Value => IsSuccess ? _value! : throw new FormatException(string.Join(" ; ", Errors));

    /// <summary>The first error in text order, or <see langword="null"/> on success.</summary>
    public IdentityError? Error => Errors is [var first, ..] ? first : null;

    /// <summary>Every error in text order; empty on success.</summary>
    public IReadOnlyList<IdentityError> Errors => _errors ?? [];

    /// <summary>The value without exception.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    public bool TryGetValue([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return IsSuccess;
    }

    /// <inheritdoc/>
    public bool Equals(ParseResult<T> other) =>
        IsSuccess == other.IsSuccess
        && EqualityComparer<T?>.Default.Equals(_value, other._value)
        && Errors.SequenceEqual(other.Errors);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ParseResult<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsSuccess, _value, Error);

    /// <summary>The value, or the errors.</summary>
    public override string ToString() => IsSuccess ? _value!.ToString() ?? "" : string.Join(" ; ", Errors);

    /// <summary>Same value or same errors.</summary>
    public static bool operator ==(ParseResult<T> left, ParseResult<T> right) => left.Equals(right);

    /// <summary>Different value or errors.</summary>
    public static bool operator !=(ParseResult<T> left, ParseResult<T> right) => !left.Equals(right);
}
