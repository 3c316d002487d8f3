using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Results;

/// <summary>Writes business answers in the recorded shapes and in the other forms. Contract section 3.2. Thread-safe.</summary>
public static class ResultWriter
{
    /// <summary>The answer's bytes in a recorded shape, its content shaped first by <see cref="ResultShaping"/>.</summary>
    /// <param name="result">What to answer.</param>
    /// <param name="shape">The shape.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static byte[] Write(SearchResult result, SuccessShape shape) => Write(result, ResultForms.Of(shape));

    /// <summary>The answer's bytes in a form, its content shaped first.</summary>
    /// <param name="result">What to answer.</param>
    /// <param name="form">The form.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static byte[] Write(SearchResult result, ResultForm form) => WriteAsGiven(ResultShaping.Shape(result, form.Content), form);

    /// <summary>The answer's bytes with the content exactly as given, even where the form was never seen with it.</summary>
    /// <param name="result">What to answer.</param>
    /// <param name="form">The looks.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static byte[] WriteAsGiven(SearchResult result, ResultForm form)
    {
        var xml = new Utf8Xml().Raw(form.Head);
        new ResultBody(xml, form.Looks).Write(result);
        return xml.Raw(form.Tail).ToArray();
    }
}
