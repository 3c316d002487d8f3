using System.Text;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Tags;

/// <summary>Recursive descent over <c>or</c>, <c>and</c>, <c>not</c>, operand.</summary>
internal sealed class TagExpressionParser
{
    private const int LongestText = 10_000;
    private const int DeepestNesting = 200;

    private readonly string _text;
    private readonly string _source;
    private readonly StringBuilder _word = new();
    private int _position;
    private int _depth;

    // The token under the cursor: "(", ")", a word, or null at the end. An escaped word is never an operator.
    private string? _token;
    private int _tokenStart;
    private bool _tokenIsPlain;

    public TagExpressionParser(string text, string source)
    {
        _text = text;
        _source = source;
    }

    public TagNode? Parse()
    {
        if (_text.Length > LongestText)
            throw Fault(0, $"a tag expression is at most {LongestText} characters");
        Advance();
        if (_token is null)
            return null;
        var node = ParseOr();
        return _token switch
        {
            null => node,
            ")" when _tokenIsPlain => throw Fault(_tokenStart, "this ')' closes nothing"),
            _ => throw Fault(_tokenStart, $"expected 'and' or 'or' before {Named()}"),
        };
    }

    private TagNode ParseOr()
    {
        var left = ParseAnd();
        while (Is("or"))
        {
            Advance();
            left = TagNode.Operation("or", left, ParseAnd());
        }

        return left;
    }

    private TagNode ParseAnd()
    {
        var left = ParseNot();
        while (Is("and"))
        {
            Advance();
            left = TagNode.Operation("and", left, ParseNot());
        }

        return left;
    }

    private TagNode ParseNot()
    {
        if (!Is("not"))
            return ParseOperand();
        Enter();
        Advance();
        var node = TagNode.Not(ParseNot());
        _depth--;
        return node;
    }

    private TagNode ParseOperand()
    {
        if (_token is null || (_tokenIsPlain && _token is "and" or "or" or ")"))
            throw Fault(_tokenStart, $"expected a tag, 'not' or '(' and found {Named()}");
        if (!Is("("))
        {
            var tag = TagNode.Tag(_token);
            Advance();
            return tag;
        }

        var open = _tokenStart;
        Enter();
        Advance();
        var node = ParseOr();
        if (_token is null)
            throw Fault(open, "this '(' is never closed");
        if (!Is(")"))
            throw Fault(_tokenStart, $"expected 'and', 'or' or ')' before {Named()}");
        Advance();
        _depth--;
        return node;
    }

    private void Enter()
    {
        if (++_depth > DeepestNesting)
            throw Fault(_tokenStart, $"a tag expression has at most {DeepestNesting} nested levels");
    }

    private bool Is(string word) => _tokenIsPlain && _token == word;

    private string Named() => _token is null ? "the end" : $"'{_token}'";

    private void Advance()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
        _tokenStart = _position;
        _tokenIsPlain = true;
        if (_position == _text.Length)
        {
            _token = null;
            return;
        }

        if (_text[_position] is '(' or ')')
        {
            _token = _text[_position++] == '(' ? "(" : ")";
            return;
        }

        _word.Clear();
        while (_position < _text.Length && _text[_position] is not ('(' or ')') && !char.IsWhiteSpace(_text[_position]))
            ReadCharacter();
        _token = _word.ToString();
    }

    private void ReadCharacter()
    {
        if (_text[_position] == '\\')
        {
            _position++;
            if (_position == _text.Length)
                throw Fault(_position - 1, "this '\\' escapes nothing");
            if (_text[_position] is not ('\\' or '(' or ')') && !char.IsWhiteSpace(_text[_position]))
                throw Fault(_position - 1, $"'\\' escapes a space, a parenthesis or a backslash, not '{_text[_position]}'");
            _tokenIsPlain = false;
        }

        _word.Append(_text[_position++]);
    }

    private InputException Fault(int at, string message)
    {
        var shown = _text.Length > 200 ? "" : $": {_text[..at]}^{_text[at..]}";
        return new("tag-expression", new Place(_source, 1, at + 1), message + shown);
    }
}
