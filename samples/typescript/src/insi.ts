// One call of INSi by traits: SOAP over mutual TLS, with Node's own https.
import { randomUUID, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";

export interface Criteria {
  nomNaissance: string;
  prenom: string;
  sexe: string;
  dateNaissance: string;
  lieuNaissance?: string;
}

/** What came back: the body of the SOAP envelope, or nothing readable. */
export type Answer = { body: XmlElement } | { failure: string };

export class InsiClient {
  private readonly key: Buffer;
  private readonly cert: Buffer;
  private readonly ca: Buffer;
  private readonly emetteur: string;
  private readonly instance = randomUUID();

  /** @param folder what `insconf pki export FOLDER` wrote */
  constructor(folder: string) {
    this.key = readFileSync(join(folder, "insi-auto.key.pem"));
    this.cert = readFileSync(join(folder, "insi-auto.crt.pem"));
    this.ca = readFileSync(join(folder, "autorites.pem"));
    this.emetteur = /^OU=(.*)$/m.exec(new X509Certificate(this.cert).subject)?.[1] ?? "";
  }

  search(url: string, criteria: Criteria): Promise<Answer> {
    const body = this.envelope(criteria);
    return new Promise((resolve) => {
      const call = request(url, {
        method: "POST", key: this.key, cert: this.cert, ca: this.ca, timeout: 10_000, agent: false,
        headers: {
          "Content-Type": "application/soap+xml;charset=utf-8",
          "Content-Length": Buffer.byteLength(body),
        },
      }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", (e) => resolve({ failure: e.message }));
        response.on("end", () => {
          try {
            const found = child(parseXml(Buffer.concat(chunks).toString("utf8")), "Body");
            resolve(found ? { body: found } : { failure: `HTTP ${response.statusCode} sans enveloppe SOAP` });
          } catch (e) {
            resolve({ failure: e instanceof Error ? e.message : String(e) });
          }
        });
      });
      call.on("timeout", () => call.destroy(new Error("pas de réponse en 10 s")));
      call.on("error", (e) => resolve({ failure: e.message }));
      call.end(body);
    });
  }

  private envelope(c: Criteria): string {
    const now = new Date().toISOString();
    const place = c.lieuNaissance === undefined ? "" : `<i:LieuNaissance>${escape(c.lieuNaissance)}</i:LieuNaissance>`;
    return '<?xml version="1.0" encoding="UTF-8"?>'
      + '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:w="http://www.w3.org/2005/08/addressing"><s:Header>'
      + `<b:ContexteBAM xmlns:b="urn:siram:bam:ctxbam" Version="01_02" Nature="CTXBAM"><b:Id>${randomUUID()}</b:Id><b:Temps>${now}</b:Temps>`
      + `<b:Emetteur>${escape(this.emetteur)}</b:Emetteur><b:COUVERTURE/></b:ContexteBAM>`
      + `<l:ContexteLPS xmlns:l="urn:siram:lps:ctxlps" Version="01_00" Nature="CTXLPS"><l:Id>${randomUUID()}</l:Id><l:Temps>${now}</l:Temps>`
      + `<l:Emetteur>${escape(this.emetteur)}</l:Emetteur><l:LPS><l:IDAM R="4">TESTSGIE0000</l:IDAM><l:Version>1.0</l:Version>`
      + `<l:Instance>${this.instance}</l:Instance><l:Nom>urn:lps:Exemple-TypeScript:1.0</l:Nom></l:LPS></l:ContexteLPS>`
      + "<w:Action>urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite</w:Action>"
      + `<w:MessageID>uuid:${randomUUID()}</w:MessageID></s:Header><s:Body><i:RECSANSVITALE xmlns:i="http://www.cnamts.fr/INSiRecSans">`
      + `<i:NomNaissance>${escape(c.nomNaissance)}</i:NomNaissance><i:Prenom>${escape(c.prenom)}</i:Prenom><i:Sexe>${c.sexe}</i:Sexe>`
      + `<i:DateNaissance>${c.dateNaissance}</i:DateNaissance>${place}</i:RECSANSVITALE></s:Body></s:Envelope>`;
  }
}

/** An element by its local name: INSi changes its prefixes from one answer to the next, so nothing here looks at them. */
export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((c) => c.name === name);
}

export function text(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.text;
}

/** Elements and text, which is all that INSi sends; comments and instructions are passed over, a document type is refused. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", text: "", children: [] };
  const open = [root];
  const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>\/!?]+)((?:\s+[^\s=<>\/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)|</g;
  for (const [all, cdata, closing, name, , empty, words] of xml.matchAll(token)) {
    const top = open.at(-1)!;
    if (cdata !== undefined) top.text += cdata;
    else if (words !== undefined) top.text += unescape(words);
    else if (name === undefined) { if (!all.startsWith("<!--") && !all.startsWith("<?")) throw new Error("XML illisible"); }
    else if (closing) { if (open.length === 1 || open.pop()!.name !== local(name)) throw new Error("XML mal fermé"); }
    else {
      const element: XmlElement = { name: local(name), text: "", children: [] };
      top.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const document = root.children[0];
  if (open.length > 1 || document === undefined) throw new Error("XML incomplet");
  return document;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|\w+);/gi, (all, name: string) =>
    name.startsWith("#") ? String.fromCodePoint(name[1] === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)) : entities[name] ?? all);
}

function escape(text: string): string {
  return text.replace(/[<>&]/g, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&amp;"));
}
