// Drives the mock with node-soap, a SOAP client that knows nothing of INSi but the WSDL it is served.
// Input on stdin: {"wsdl","ca","cert","key","emetteur","idam","operation","searches":[{"payload":{...},"couverture":"XML of COUVERTURE"}]}. Output: one JSON answer per search, in order.
import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import https from 'node:https';

const input = JSON.parse(readFileSync(0, 'utf8'));
const soap = createRequire(input.modules)('soap');
const tls = { ca: readFileSync(input.ca), cert: readFileSync(input.cert), key: readFileSync(input.key) };
const agent = new https.Agent({ ...tls, keepAlive: true });

const client = await soap.createClientAsync(input.wsdl, {
  forceSoap12Headers: true,
  wsdl_options: { httpsAgent: agent },
});
client.setSecurity(new soap.ClientSSLSecurity(tls.key, tls.cert, tls.ca, { keepAlive: true }));

const answers = [];
for (const search of input.searches) {
  const now = new Date().toISOString();
  client.clearSoapHeaders();
  client.addSoapHeader(
    `<b:ContexteBAM xmlns:b="urn:siram:bam:ctxbam" Version="01_02" Nature="CTXBAM"><b:Id>${randomUUID()}</b:Id><b:Temps>${now}</b:Temps>`
    + `<b:Emetteur>${input.emetteur}</b:Emetteur>${search.couverture}</b:ContexteBAM>`);
  client.addSoapHeader(
    `<l:ContexteLPS xmlns:l="urn:siram:lps:ctxlps" Version="01_00" Nature="CTXLPS"><l:Id>${randomUUID()}</l:Id><l:Temps>${now}</l:Temps>`
    + `<l:Emetteur>${input.emetteur}</l:Emetteur><l:LPS><l:IDAM R="4">${input.idam}</l:IDAM><l:Version>1.0</l:Version>`
    + '<l:Instance>0d6c1b7e-3c0a-4f4e-9d55-6f8e5b2a9c01</l:Instance><l:Nom>urn:lps:nodesoap:1.0</l:Nom></l:LPS></l:ContexteLPS>');
  client.addSoapHeader(`<a:Action xmlns:a="http://www.w3.org/2005/08/addressing">urn:ServiceIdentiteCertifiee:1.0.0:${input.operation}</a:Action>`);
  client.addSoapHeader(`<a:MessageID xmlns:a="http://www.w3.org/2005/08/addressing">uuid:${randomUUID()}</a:MessageID>`);
  try {
    const [result] = await client[`${input.operation}Async`](search.payload);
    answers.push({ result });
  } catch (error) {
    answers.push({ fault: error.root?.Envelope?.Body?.Fault ?? null, message: String(error.message) });
  }
}

agent.destroy();
process.stdout.write(JSON.stringify(answers));
process.exit(0);
