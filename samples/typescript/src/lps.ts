// The software under test: a toy LPS that keeps identities in memory and searches their INS. Yours is in its place.
import { Problem, type Traits } from "./contract.js";
import { child, text, type Answer, type Criteria, type InsiClient, type XmlElement } from "./insi.js";

export class Lps {
  private readonly identities = new Map<string, Identity>();
  private count = 0;

  constructor(private readonly insi: InsiClient, private insiUrl: string) {}

  reset(insiUrl: string | undefined): void {
    this.identities.clear();
    this.count = 0;
    this.insiUrl = insiUrl ?? this.insiUrl;
  }

  create(typed: Traits): object {
    const identity = new Identity(`E${++this.count}`, complete(typed));
    this.identities.set(identity.id, identity);
    return identity.shown();
  }

  read(id: string): object {
    return this.find(id).shown();
  }

  /** One call for each given name, then one with all of them: the first 00 or fault ends it. */
  async search(id: string): Promise<object> {
    const traits = this.find(id).traits;
    const names = traits.prenoms.map(written);
    const attempts = names.length > 1 ? [...names, names.join(" ")] : names;
    const refused = [written(traits.nomNaissance), ...names].find((name) => !/^[A-Z' -]+$/.test(name));
    if (refused !== undefined) {
      const message = `« ${refused} » ne peut pas être transmis à INSi.`;
      return { outcome: "refused", calls: 0, text: message, refusal: { code: "caractere-refuse", text: message } };
    }

    let last: object = {};
    let calls = 0;
    for (const prenom of attempts) {
      const criteria: Criteria = { nomNaissance: written(traits.nomNaissance), prenom, sexe: traits.sexe, dateNaissance: traits.dateNaissance };
      if (traits.lieuNaissance !== "99999") criteria.lieuNaissance = traits.lieuNaissance;
      const answer = await this.insi.search(this.insiUrl, criteria);
      const { outcome, goesOn } = understood(answer, ++calls);
      last = outcome;
      if (!goesOn) break;
    }
    return last;
  }

  private find(id: string): Identity {
    const found = this.identities.get(id);
    if (found === undefined) throw new Problem(404, "identity-unknown", "Identité inconnue", `Aucune identité « ${id} ».`);
    return found;
  }
}

type Complete = Traits & Required<Pick<Traits, "nomNaissance" | "prenoms" | "sexe" | "dateNaissance" | "lieuNaissance">>;

class Identity {
  constructor(readonly id: string, readonly traits: Complete) {}

  shown(): object {
    const { prenoms, ...others } = this.traits;
    const traits = { ...others, premierPrenom: this.traits.premierPrenom ?? prenoms[0], listePrenom: prenoms.join(" ") };
    return { id: this.id, status: "PROV", traits, history: [], alerts: [] };
  }
}

function complete(typed: Traits): Complete {
  for (const field of ["nomNaissance", "prenoms", "sexe", "dateNaissance", "lieuNaissance"] as const) {
    const value = typed[field];
    if (value === undefined || value.length === 0) throw new Problem(422, "traits-incomplete", "Traits incomplets", `À remplir : ${field}.`, field);
  }
  if (!/^[MFI]$/.test(typed.sexe!)) throw invalid("sexe", "M, F ou I");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed.dateNaissance!)) throw invalid("dateNaissance", "AAAA-MM-JJ");
  if (!/^(\d{5}|2[AB]\d{3})$/.test(typed.lieuNaissance!)) throw invalid("lieuNaissance", "cinq caractères du COG");
  return typed as Complete;
}

function invalid(field: string, expected: string): Problem {
  return new Problem(422, "trait-invalid", "Trait invalide", `${field} : ${expected}.`, field);
}

/** A name in the characters that INSi takes. */
function written(name: string): string {
  return name.toUpperCase().replaceAll("Œ", "OE").replaceAll("Æ", "AE").replaceAll("’", "'").normalize("NFD").replace(/\p{M}/gu, "").trim();
}

function understood(answer: Answer, calls: number): { outcome: object; goesOn: boolean } {
  if ("failure" in answer) return { outcome: { outcome: "failed", calls, text: `INSi ne répond pas : ${answer.failure}` }, goesOn: false };
  const result = child(answer.body, "RESULTAT");
  const cr = child(result, "CR");
  const codeCr = text(cr, "CodeCR");
  if (codeCr === undefined) return { outcome: fault(answer.body, calls), goesOn: false };
  const libelleCr = text(cr, "LibelleCR");
  const found = child(result, "INDIVIDU");
  const outcome = { outcome: "answered", calls, text: libelleCr ?? `Code retour ${codeCr}`, codeCr, libelleCr };
  if (codeCr !== "00" || found === undefined) return { outcome, goesOn: true };
  return { outcome: { ...outcome, proposal: { returned: returned(found), importable: true, notices: [] } }, goesOn: false };
}

function fault(body: XmlElement, calls: number): object {
  const found = child(body, "Fault");
  if (found === undefined) return { outcome: "failed", calls, text: "La réponse d'INSi n'a pas pu être lue." };
  const words = text(child(found, "Reason"), "Text")?.trim() || "INSi répond par une erreur.";
  return { outcome: "fault", calls, text: words, fault: { text: words, code: detail(found, "code"), severite: detail(found, "severite") } };
}

/** An attribute-free search of the details: codes stand at different depths in the two shapes of a fault. */
function detail(element: XmlElement, name: string): string | undefined {
  return text(element, name) ?? element.children.map((c) => detail(c, name)).find((t) => t !== undefined);
}

function returned(individu: XmlElement): object {
  const tiq = child(individu, "TIQ");
  const traits = { nomNaissance: "NomNaissance", listePrenom: "ListePrenom", sexe: "Sexe", dateNaissance: "DateNaissance", lieuNaissance: "LieuNaissance", prenom: "Prenom" };
  return {
    ins: ins(child(individu, "INSACTIF")!),
    history: individu.children.filter((c) => c.name === "INSHISTO").map(ins),
    traits: Object.fromEntries(Object.entries(traits).map(([member, name]) => [member, text(tiq, name)])),
  };
}

function ins(element: XmlElement): object {
  const id = child(element, "IdIndividu");
  return { matricule: text(id, "NumIdentifiant"), cle: text(id, "Cle"), oid: text(element, "OID"), dateDeb: text(element, "DateDeb"), dateFin: text(element, "DateFin") };
}
