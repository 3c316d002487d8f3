# language: fr
@driver
Fonctionnalité: Pilote, refuser ce que le contrat ne dit pas
  Un membre mal écrit que le pilote laisserait tomber sans rien dire serait un scénario qui ne prouve rien.

  Plan du Scénario: Un corps qui n'est pas le JSON du contrat est refusé : <cas>
    Quand le banc envoie "POST /identities" au pilote avec :
      """json
      <corps>
      """
    Alors le pilote refuse avec le statut 400 et le code "request-invalid"

    Exemples:
      | cas                     | corps                                                                                                                                       |
      | JSON coupé              | {"traits":                                                                                                                                  |
      | rien                    |                                                                                                                                             |
      | un tableau              | []                                                                                                                                          |
      | un texte                | "traits"                                                                                                                                    |
      | null                    | null                                                                                                                                        |
      | membre absent           | {}                                                                                                                                          |
      | membre inconnu          | {"traits":{"nomNaissance":"CORSE","prenoms":["ANTHONY"],"sexe":"M","dateNaissance":"1980-03-02","lieuNaissance":"2B020"},"utilisateur":"x"} |
      | trait inconnu           | {"traits":{"nomNaissance":"CORSE","prenoms":["ANTHONY"],"sexe":"M","dateNaissance":"1980-03-02","lieuNaissance":"2B020","taille":"180"}}    |
      | nombre au lieu de texte | {"traits":{"nomNaissance":12,"prenoms":["ANTHONY"],"sexe":"M","dateNaissance":"1980-03-02","lieuNaissance":"2B020"}}                        |
      | texte au lieu de liste  | {"traits":{"nomNaissance":"CORSE","prenoms":"ANTHONY","sexe":"M","dateNaissance":"1980-03-02","lieuNaissance":"2B020"}}                     |
      | texte au lieu d'objet   | {"traits":"CORSE"}                                                                                                                          |

  Plan du Scénario: Un corps qui n'est pas déclaré en JSON est refusé : « <type> »
    Quand le banc envoie "POST /identities" au pilote, de type "<type>", avec :
      """json
      {"traits":{"nomNaissance":"CORSE","prenoms":["ANTHONY"],"sexe":"M","dateNaissance":"1980-03-02","lieuNaissance":"2B020"}}
      """
    Alors le pilote refuse avec le statut 415 et le code "content-type"

    Exemples:
      | type                              |
      | text/plain                        |
      | application/x-www-form-urlencoded |
      |                                   |

  Scénario: Un corps de plus d'un mébioctet est refusé, et le pilote répond encore
    Quand le banc envoie "POST /identities" au pilote avec un corps de 1200000 octets
    Alors le pilote refuse avec le statut 413 et le code "body-too-large"
    Quand le banc envoie "GET /lps" au pilote
    Alors le pilote répond 200 avec un "LpsDescription" du contrat

  Plan du Scénario: Une route inconnue est refusée : <route>
    Quand le banc envoie "<route>" au pilote
    Alors le pilote refuse avec le statut 404 et le code "route-unknown"

    Exemples:
      | route                    |
      | GET /                    |
      | GET /nulle-part          |
      | GET /lps/nulle-part      |
      | POST /nulle-part         |
      | DELETE /nulle-part/x/y/z |

  Plan du Scénario: Une route connue, par une autre méthode, est refusée : <route>
    Quand le banc envoie "<route>" au pilote
    Alors le pilote refuse avec le statut 405 et le code "method-not-allowed"

    Exemples:
      | route                   |
      | POST /lps               |
      | GET /reset              |
      | DELETE /identities      |
      | POST /identities/P00001 |
