// Asks the official packages. Runs in the folder they are installed in.
//   messages FILE HTML JUNIT   schema, then the official formatters, then the official parser on the same sources
//   expressions FILE           [{ expression, text }] -> [error | null | values]
//   tags FILE                  [{ expression, tags }] -> [error | boolean]
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createWriteStream } from 'node:fs';

const require = createRequire(join(process.cwd(), 'package.json'));
const [command, file, ...rest] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');

const commands = {
  async messages(htmlPath, junitPath) {
    const Ajv = require('ajv/dist/2020').default;
    const schema = JSON.parse(readFileSync(join(process.cwd(), 'node_modules/@cucumber/messages/messages.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const envelopes = text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    const faults = envelopes.flatMap((envelope, i) =>
      validate(envelope) ? [] : validate.errors.map((e) => `line ${i + 1} ${e.instancePath}: ${e.message}`));
    if (faults.length > 0) throw new Error(faults.join('\n'));

    const { default: CucumberHtmlStream } = require('@cucumber/html-formatter');
    await pipeline(Readable.from(envelopes, { objectMode: true }), new CucumberHtmlStream(), createWriteStream(htmlPath));
    const { JUnitXmlPrinter } = require('@cucumber/junit-xml-formatter');
    let junit = '';
    const printer = new JUnitXmlPrinter({ suiteName: 'sample' }, (part) => { junit += part; });
    for (const envelope of envelopes) printer.update(envelope);
    writeFileSync(junitPath, junit);

    const { generateMessages } = require('@cucumber/gherkin');
    const kinds = ['gherkinDocument', 'pickle'];
    const pick = (all) => all.filter((e) => kinds.some((k) => e[k])).map((e) => sorted(e));
    const official = envelopes.filter((e) => e.source).flatMap(({ source }) => {
      let id = 0;
      return generateMessages(source.data, source.uri, source.mediaType, {
        includeSource: false, includeGherkinDocument: true, includePickles: true, newId: () => `${id++}`,
      });
    });
    return { ours: renumbered(pick(envelopes)), official: renumbered(pick(JSON.parse(JSON.stringify(official)))) };
  },

  async expressions() {
    const { CucumberExpression, RegularExpression, ParameterTypeRegistry } = require('@cucumber/cucumber-expressions');
    const registry = new ParameterTypeRegistry();
    const group = (g, start) => [start, g.value ?? null, (g.children ?? []).map((c) => group(c, 0))];
    return JSON.parse(text).map(({ expression, text: step }) => {
      try {
        const parsed = /^\^|\$$/.test(expression)
          ? new RegularExpression(new RegExp(expression), registry)
          : new CucumberExpression(expression, registry);
        const match = parsed.match(step);
        return match === null ? null : match.map((a) => group(a.group, a.group.start ?? -1));
      } catch (e) {
        return 'error';
      }
    });
  },

  async tags() {
    const parse = require('@cucumber/tag-expressions').default;
    return JSON.parse(text).map(({ expression, tags }) => {
      try {
        return parse(expression).evaluate(tags);
      } catch (e) {
        return 'error';
      }
    });
  },
};

// The order of properties and the form of ids are free: ids become the order of their first appearance.
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

// One answer per feature file, since the order of the files is free as well.
function renumbered(envelopes) {
  const files = new Map();
  for (const envelope of envelopes) {
    const { uri } = envelope.gherkinDocument ?? envelope.pickle;
    files.set(uri, [...(files.get(uri) ?? []), envelope]);
  }
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ofFile]) => {
    const ids = new Map();
    const number = (id) => ids.get(id) ?? ids.set(id, `#${ids.size}`).get(id);
    return JSON.stringify(ofFile, (key, value) => {
      if (key === 'id' || key === 'astNodeId') return number(value);
      if (key === 'astNodeIds') return value.map(number);
      return value;
    }, 1);
  }).join('\n');
}

process.stdout.write(JSON.stringify(await commands[command](...rest)));
