// The same steps as ../../BasketSteps.cs.
const { Given, When, Then } = require('@cucumber/cucumber');
const assert = require('node:assert');

Given('un panier au nom de {string}', function (name) { this.owner = name; });
Given('{int} pomme(s) dans le panier', function (count) { this.apples = count; });
When('on ajoute {int} pomme(s)', function (count) { this.apples += count; });
When('on retire {int} pomme(s)', function (count) { this.apples -= count; });
When('on écrit la note {string}', function (note) { this.note = note; });
Then('le panier contient {int} pomme(s)', function (count) { assert.strictEqual(this.apples, count); });
Then('le panier est à {string}', function (name) { assert.strictEqual(this.owner, name); });
Then('la note est {string}', function (note) { assert.strictEqual(this.note, note); });
Then(/^le panier (?:est|reste) (vide|plein)$/, function (state) {
  assert.strictEqual(this.apples === 0 ? 'vide' : 'plein', state);
});
