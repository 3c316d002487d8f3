// The driver: HTTP in, calls of the LPS out. Only a test build has it.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { parse, Problem, readEntry, readReset, readSearch } from "./contract.js";
import { InsiClient } from "./insi.js";
import { Lps } from "./lps.js";

const mostBytes = 256 * 1024;
const lps = new Lps(new InsiClient(process.env["INSI_CERTIFICATES"] ?? "certificats"), process.env["INSI_URL"] ?? "https://localhost:8443/lps");

type Answer = [status: number, body?: object];
type Serve = (id: string, body: unknown) => Answer | Promise<Answer>;

const routes: [path: RegExp, methods: Record<string, Serve>][] = [
  [/^\/lps$/, { GET: () => [200, { name: "Exemple-TypeScript", version: "1.0", contract: 1, capabilities: ["insi-url", "search-traits"] }] }],
  [/^\/reset$/, { POST: (_, body) => { lps.reset(readReset(body).insiUrl); return [204]; } }],
  [/^\/identities$/, { POST: (_, body) => [201, lps.create(readEntry(body).traits)] }],
  [/^\/identities\/([^/]+)$/, { GET: (id) => [200, lps.read(id)] }],
  [/^\/identities\/([^/]+)\/insi\/search$/, {
    POST: async (id, body) => {
      if ((readSearch(body).mode ?? "traits") !== "traits") throw new Problem(501, "capability-absent", "Mode absent", "Seule la recherche par traits est réalisée.");
      return [200, await lps.search(id)];
    },
  }],
];

async function serve(request: IncomingMessage): Promise<Answer> {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const route = routes.find(([pattern]) => pattern.test(path));
  if (route === undefined) throw new Problem(404, "route-unknown", "Route inconnue", path);
  const method = route[1][request.method ?? ""];
  if (method === undefined) throw new Problem(405, "method-not-allowed", "Méthode refusée", request.method);
  const id = decodeURIComponent(route[0].exec(path)?.[1] ?? "");
  return method(id, request.method === "GET" ? undefined : parse(await bodyOf(request)));
}

/** The body, read to its end even when it is refused: a connection that breaks would lose the answer. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  }
  if (size > mostBytes) throw new Problem(413, "body-too-large", "Corps trop grand");
  if (!/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? "")) throw new Problem(415, "content-type", "Type de contenu", "application/json attendu");
  return Buffer.concat(chunks).toString("utf8");
}

function write(response: ServerResponse, status: number, body: object | undefined, type: string): void {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  // JSON.stringify leaves members without a value out, as the contract asks.
  response.writeHead(status, { "Content-Type": type }).end(JSON.stringify(body));
}

const server = createServer((request, response) => {
  serve(request).then(
    ([status, body]) => write(response, status, body, "application/json"),
    (error: unknown) => {
      const problem = error instanceof Problem ? error : new Problem(500, "internal", "Erreur interne", String(error));
      request.resume();
      write(response, problem.status, problem.body(), "application/problem+json");
    });
});
server.listen(Number(process.env["PORT"] ?? 5080), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
