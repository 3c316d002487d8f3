// Two npm clients of WireMock drive WireMock itself and the mock by the same calls; each outcome is a line "target|what = value".
// Arguments: WireMock's jar, package.json beside each client, host and port of the mock's admin listener, address of its plain listener.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const [jar, captainHome, restHome, host, port, service] = process.argv.slice(2);
const captain = createRequire(captainHome)('wiremock-captain');
const rest = createRequire(restHome)('wiremock-rest-client');

async function play(target, admin, address) {
  // The order of members means nothing.
  const sorted = (key, value) => value && value.constructor === Object ? Object.fromEntries(Object.entries(value).sort()) : value;
  const tell = (what, value) => console.log(`${target}|${what} = ${JSON.stringify(value, sorted)}`);
  const call = async (path, body, headers) => {
    const answer = await fetch(address + path, { method: body === undefined ? 'GET' : 'POST', body, headers });
    return [answer.status, answer.headers.get('Matched-Stub-Name'), answer.status === 404 ? '' : await answer.text()];
  };

  const one = new captain.WireMock(admin);
  await one.clearAll();
  await one.register(
    { method: 'POST', endpoint: '/c', body: '<a><b>x</b></a>', headers: { 'X-Essai': 'e' } },
    { status: 200, body: { rendu: 1 } },
    { stubPriority: 2, requestBodyFeature: captain.MatchingAttributes.EqualToXml, requestHeaderFeatures: { 'X-Essai': captain.MatchingAttributes.EqualTo } });
  tell('captain matched', await call('/c', '<a>\n<b>x</b></a>', { 'X-Essai': 'e' }));
  tell('captain other body', await call('/c', '<a><b>y</b></a>', { 'X-Essai': 'e' }));
  tell('captain other header', await call('/c', '<a><b>x</b></a>', { 'X-Essai': 'f' }));
  await one.register({ method: 'GET', endpoint: '/s' }, { status: 200, body: 'un' }, { scenario: { scenarioName: 'suite', requiredScenarioState: 'Started', newScenarioState: 'deux' } });
  await one.register({ method: 'GET', endpoint: '/s' }, { status: 200, body: 'deux' }, { scenario: { scenarioName: 'suite', requiredScenarioState: 'deux' } });
  tell('captain scenario', [await call('/s'), await call('/s')]);
  tell('captain scenarios', (await one.getAllScenarios()).map((s) => [s.name, s.state]));
  await one.resetAllScenarios();
  tell('captain scenarios reset', (await one.getAllScenarios()).map((s) => s.state));
  tell('captain requests', (await one.getAllRequests()).map((r) => [r.request.url, r.wasMatched]));
  tell('captain requests of', (await one.getRequestsForAPI('POST', '/c')).length);
  tell('captain unmatched', (await one.getUnmatchedRequests()).map((r) => r.url));
  const all = await one.getAllMappings();
  tell('captain mappings', all.map((m) => m.request));
  tell('captain mapping', (await one.getMapping(all[0].id)).request);
  tell('captain deleted', [(await one.deleteMapping(all[0].id)).status, (await one.getAllMappings()).length]);
  await one.clearAll();
  tell('captain cleared', [(await one.getAllMappings()).length, (await one.getAllRequests()).length]);

  const two = new rest.WireMockRestClient(admin, { logLevel: 'silent' });
  const stub = await two.mappings.createMapping({
    name: 'rest', request: { method: 'POST', urlPath: '/r', bodyPatterns: [{ matchesXPath: '//b' }] }, response: { status: 201, body: 'fait' }, metadata: { lot: 'un' },
  });
  tell('rest matched', [await call('/r', '<a><b/></a>'), await call('/r', '<a/>')]);
  tell('rest mapping', [stub.name, stub.request, stub.response, (await two.mappings.getMapping(stub.id)).metadata]);
  await two.mappings.updateMapping(stub.id, { ...stub, response: { status: 202, body: 'change' } });
  tell('rest updated', await call('/r', '<b/>'));
  tell('rest count', await two.requests.getCount({ method: 'POST', urlPath: '/r' }));
  tell('rest find', (await two.requests.findRequests({ urlPath: '/r', bodyPatterns: [{ matchesXPath: '//a' }] })).requests.map((r) => r.body));
  tell('rest unmatched', (await two.requests.getUnmatchedRequests()).requests.map((r) => r.url));
  const events = await two.requests.getAllRequests({ limit: 2 });
  tell('rest events', [events.requests.map((e) => [e.stubMapping.name, e.response.status, e.request.body]), events.meta]);
  tell('rest event', (await two.requests.getRequest(events.requests[0].id)).request.url);
  tell('rest scenarios', await two.scenarios.getAllScenarios());
  tell('rest metadata', (await two.mappings.findByMetaData({ matchesJsonPath: { expression: '$.lot', equalTo: 'un' } })).mappings.length);
  // This client asks for near misses at a path that WireMock does not have.
  const ask = async (path, body) => (await fetch(`${admin}/__admin/near-misses/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })).json();
  const misses = await ask('request', { method: 'POST', url: '/rr', headers: {}, body: '<b/>' });
  tell('rest near miss', [misses.nearMisses.map((m) => m.stubMapping.name), misses.nearMisses[0].matchResult.distance > 0]);
  tell('rest near miss of a pattern', (await ask('request-pattern', { method: 'POST', urlPath: '/rr' })).nearMisses[0].request.url);
  tell('rest removed', (await two.requests.removeRequests({ method: 'POST' })).serveEvents.length);
  await two.mappings.removeByMetaData({ matchesJsonPath: { expression: '$.lot', equalTo: 'un' } });
  tell('rest removed by metadata', (await two.mappings.getAllMappings()).mappings.length);
  await two.global.updateGlobalSettings({ fixedDelay: 1 });
  await two.requests.deleteAllRequests();
  await two.mappings.deleteAllMappings();
  tell('rest cleared', [(await two.mappings.getAllMappings()).meta.total, (await two.requests.getAllRequests()).meta.total]);
}

const java = spawn('java', ['-XX:TieredStopAtLevel=1', '-jar', jar, '--port', '0', '--bind-address', '127.0.0.1'], { stdio: ['ignore', 'pipe', 'ignore'] });
try {
  const wireMock = await new Promise((found, failed) => {
    let text = '';
    java.stdout.on('data', (chunk) => {
      text += chunk;
      const match = /port:\s+(\d+)/.exec(text);
      if (match)
        found(`http://127.0.0.1:${match[1]}`);
    });
    java.on('exit', () => failed(new Error(text)));
  });
  await play('wiremock', wireMock, wireMock);
} finally {
  java.kill();
}
await play('mock', `http://${host}:${port}`, service);
