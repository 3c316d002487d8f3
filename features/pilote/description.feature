# language: fr
@driver
Fonctionnalité: Pilote, se décrire et se remettre à vide
  Ce que tout pilote sait faire, quel que soit le logiciel. Ces scénarios vérifient le pilote que l'éditeur a écrit, et ne prouvent aucune exigence.

  Scénario: La description nomme le logiciel et ses capacités
    Quand le banc envoie "GET /lps" au pilote
    Alors la description donne un nom, une version et la version de ce contrat
    Et chaque capacité déclarée est un nom du contrat, une seule fois

  Scénario: Une remise à vide oublie les identités
    Étant donné une identité créée par le pilote
    Quand le banc envoie "POST /reset" au pilote avec :
      """json
      {}
      """
    Alors le pilote répond 204 sans corps
    Quand le banc envoie "GET /identities/{id}" au pilote
    Alors le pilote refuse avec le statut 404 et le code "identity-unknown"

  Scénario: Une remise à vide se répète
    Quand le banc envoie "POST /reset" au pilote avec :
      """json
      {"seed":1}
      """
    Alors le pilote répond 204 sans corps
    Quand le banc envoie "POST /reset" au pilote avec :
      """json
      {"seed":2}
      """
    Alors le pilote répond 204 sans corps

  Scénario: Un membre mal écrit dans la remise à vide est refusé
    Quand le banc envoie "POST /reset" au pilote avec :
      """json
      {"insiURL":"https://localhost:8443/lps"}
      """
    Alors le pilote refuse avec le statut 400 et le code "request-invalid"
