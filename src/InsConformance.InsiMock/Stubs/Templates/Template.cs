using System.Text;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Stubs.Templates;

/// <summary>Text with holes. Immutable, thread-safe.</summary>
internal sealed class Template(IReadOnlyList<Func<TemplateContext, string>> parts)
{
    // A small template must not grow a huge answer out of a large request.
    private const int MaxLength = 16 * 1024 * 1024;

    /// <summary>Text without holes.</summary>
    public static Template Plain(string text) => new([_ => text]);

    /// <summary>Fills the holes.</summary>
    /// <exception cref="MatchTooCostlyException">The text would be too long, or an expression walks too far.</exception>
    public string Render(TemplateContext context)
    {
        if (parts is [var only])
            return only(context);
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part(context));
            if (text.Length > MaxLength)
                throw new MatchTooCostlyException();
        }

        return text.ToString();
    }
}
