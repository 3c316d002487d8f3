using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Bench;

/// <summary>The same steps as cucumber-js/steps/basket.js.</summary>
[Binding]
public sealed class BasketSteps(Basket basket)
{
    [Given("un panier au nom de {string}")]
    public void Owner(string name) => basket.Owner = name;

    [Given("{int} pomme(s) dans le panier")]
    public void Apples(int count) => basket.Apples = count;

    [When("on ajoute {int} pomme(s)")]
    public void Add(int count) => basket.Apples += count;

    [When("on retire {int} pomme(s)")]
    public void Remove(int count) => basket.Apples -= count;

    [When("on écrit la note {string}")]
    public void Write(string note) => basket.Note = note;

    [Then("le panier contient {int} pomme(s)")]
    public void Holds(int count) => Equal(count, basket.Apples);

    [Then("le panier est à {string}")]
    public void Belongs(string name) => Equal(name, basket.Owner);

    [Then("la note est {string}")]
    public void Notes(string note) => Equal(note, basket.Note);

    [Then("^le panier (?:est|reste) (vide|plein)$")]
    public void State(string state) => Equal(state, basket.Apples == 0 ? "vide" : "plein");

    private static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new InvalidOperationException($"expected {expected}, got {actual}");
    }
}
