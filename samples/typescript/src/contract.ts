// The bodies of the contract that this driver needs, with readers as strict as docs/lps-driver.openapi.yaml asks.

export class Problem extends Error {
  constructor(readonly status: number, readonly code: string, readonly title: string, readonly detail?: string, readonly field?: string) {
    super(detail ?? title);
  }

  body(): object {
    return { title: this.title, status: this.status, code: this.code, detail: this.detail, field: this.field };
  }
}

export interface Traits {
  nomNaissance?: string;
  prenoms?: string[];
  sexe?: string;
  dateNaissance?: string;
  lieuNaissance?: string;
  premierPrenom?: string;
  nomUtilise?: string;
  prenomUtilise?: string;
  numeroAssure?: string;
}

type Kind = "text" | "texts" | "integer" | "object";

/** Reads an object: every member known and of its type, none missing. Anything else is `request-invalid`. */
function read(value: unknown, where: string, members: Record<string, Kind>, required: string[] = []): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(`${where} n'est pas un objet`);
  const found = value as Record<string, unknown>;
  for (const [name, member] of Object.entries(found)) {
    const kind = members[name];
    if (kind === undefined) throw invalid(`membre inconnu : ${where}.${name}`);
    if (!isOf(kind, member)) throw invalid(`${where}.${name} n'est pas du bon type`);
  }
  for (const name of required) if (!(name in found)) throw invalid(`membre absent : ${where}.${name}`);
  return found;
}

function isOf(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case "text": return typeof value === "string";
    case "texts": return Array.isArray(value) && value.every((v) => typeof v === "string");
    case "integer": return Number.isInteger(value);
    case "object": return typeof value === "object" && value !== null;
  }
}

function invalid(detail: string): Problem {
  return new Problem(400, "request-invalid", "Requête illisible", detail);
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (e) {
    throw invalid(e instanceof Error ? e.message : "JSON illisible");
  }
}

export function readReset(value: unknown): { insiUrl?: string } {
  const reset = read(value, "reset", { insiUrl: "text", seed: "integer", cardInsiUrl: "text", pcscReaders: "texts", emulatedReaders: "texts" });
  if (reset["insiUrl"] !== undefined && !URL.canParse(reset["insiUrl"] as string)) throw invalid("insiUrl n'est pas une URL");
  return reset as { insiUrl?: string };
}

export function readEntry(value: unknown): { traits: Traits; user?: string } {
  const entry = read(value, "saisie", { traits: "object", user: "text" }, ["traits"]);
  read(entry["traits"], "traits", {
    nomNaissance: "text", prenoms: "texts", sexe: "text", dateNaissance: "text", lieuNaissance: "text",
    premierPrenom: "text", nomUtilise: "text", prenomUtilise: "text", numeroAssure: "text",
  });
  return entry as unknown as { traits: Traits; user?: string };
}

export function readSearch(value: unknown): { mode?: string } {
  return read(value, "recherche", { mode: "text", user: "text", beneficiary: "integer" }) as { mode?: string };
}
