# language: fr
@driver
Fonctionnalité: Pilote, créer et lire une identité

  Scénario: Une identité créée est rendue comme elle est enregistrée
    Étant donné une identité créée par le pilote
    Alors la réponse porte "status" : "PROV"
    Et la réponse porte "traits.nomNaissance" : "ADRUN"
    Et la réponse porte "traits.premierPrenom" : "ZOE"
    Et la réponse porte "traits.sexe" : "F"
    Et la réponse porte "traits.dateNaissance" : "1975-12-31"
    Et la réponse porte "traits.lieuNaissance" : "63220"

  Scénario: Une identité se relit, par l'utilisateur par défaut ou par un autre
    Étant donné une identité créée par le pilote
    Quand le banc envoie "GET /identities/{id}" au pilote
    Alors l'identité lue est celle qui a été créée
    Quand le banc envoie "GET /identities/{id}?user=l%C3%A9a%20durand" au pilote
    Alors le pilote répond 200 avec un "LpsIdentity" du contrat

  Scénario: Deux identités de mêmes traits sont deux identités
    Étant donné une identité créée par le pilote
    Et une identité créée par le pilote
    Alors les deux identités ont chacune leur identifiant

  Scénario: Tous les traits et l'utilisateur se saisissent, en UTF-8
    Quand le banc envoie "POST /identities" au pilote, de type "application/json; charset=utf-8", avec :
      """json
      {"user":"léa","traits":{"nomNaissance":"d’Æion","prenoms":["Cœur","Zoé"],"premierPrenom":"Cœur","sexe":"I","dateNaissance":"1987-01-01",
       "lieuNaissance":"2B020","nomUtilise":"Noël","prenomUtilise":"Zoé","numeroAssure":"123456789012345"}}
      """
    Alors le pilote répond 201 avec un "LpsIdentity" du contrat
    Et la réponse porte "traits.dateNaissance" : "1987-01-01"
    Et la réponse porte "traits.lieuNaissance" : "2B020"

  Scénario: Un corps déclaré en JSON sans jeu de caractères est lu
    Quand le banc envoie "POST /identities" au pilote, de type "application/json", avec :
      """json
      {"traits":{"nomNaissance":"CORSE","prenoms":["ANTHONY"],"sexe":"M","dateNaissance":"1980-03-02","lieuNaissance":"99999"}}
      """
    Alors le pilote répond 201 avec un "LpsIdentity" du contrat

  Plan du Scénario: Une saisie incomplète ou impossible est refusée avec sa raison : <cas>
    Quand le banc envoie "POST /identities" au pilote avec :
      """json
      {"traits":<traits>}
      """
    Alors le pilote refuse avec le statut 422 et le code "<code>"

    Exemples:
      | cas                          | code              | traits                                                                                                          |
      | sexe absent                  | traits-incomplete | {"nomNaissance":"CORSE","prenoms":["ANTHONY"],"dateNaissance":"1980-03-02","lieuNaissance":"2B020"}             |
      | nom de naissance absent      | traits-incomplete | {"prenoms":["ANTHONY"],"sexe":"M","dateNaissance":"1980-03-02","lieuNaissance":"2B020"}                         |
      | sexe qui n'est ni M, F ni I  | trait-invalid     | {"nomNaissance":"CORSE","prenoms":["ANTHONY"],"sexe":"X","dateNaissance":"1980-03-02","lieuNaissance":"2B020"}  |
      | date qui n'en est pas une    | trait-invalid     | {"nomNaissance":"CORSE","prenoms":["ANTHONY"],"sexe":"M","dateNaissance":"1980-3-2","lieuNaissance":"2B020"}    |

  Scénario: Une identité inconnue est refusée, quelle que soit la route
    Quand le banc envoie "GET /identities/identite-inconnue" au pilote
    Alors le pilote refuse avec le statut 404 et le code "identity-unknown"

  Scénario: Un service sans réponse n'est pas une panne du pilote
    Étant donné une identité créée par le pilote
    Et le téléservice refuse les connexions TLS
    Alors la recherche par traits, si elle est déclarée, se termine par un échec annoncé à l'utilisateur
