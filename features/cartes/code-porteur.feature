# language: fr
@contrat @carte @code-porteur
Fonctionnalité: Le code porteur
  Un code saisi est présenté une seule fois à la carte. Trois codes faux la bloquent ; un code juste rend les essais.

  Contexte:
    Étant donné la carte "cps-medecin" dans le lecteur

  Scénario: Un code juste ouvre la session et n'est pas redemandé
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ADRUN      |
      | prénoms           | ZOE        |
      | sexe              | F          |
      | date de naissance | 1975-12-31 |
      | lieu de naissance | 63220      |
    Quand l'utilisateur ouvre une session carte avec le bon code
    Alors la session carte est ouverte
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu 2 appels
    Et chaque appel est signé par la carte "cps-medecin"
    Et le code a été présenté 1 fois à la carte

  Scénario: Un code faux coûte un essai, et un seul
    Quand l'utilisateur ouvre une session carte avec un code faux
    Alors la session carte est refusée : "code faux"
    Et le LPS annonce qu'il reste 2 essais
    Et le code a été présenté 1 fois à la carte

  Scénario: Un code juste rend les essais
    Quand l'utilisateur ouvre une session carte avec un code faux
    Et l'utilisateur ouvre une session carte avec un code faux
    Alors le LPS annonce qu'il reste 1 essai
    Quand l'utilisateur ouvre une session carte avec le bon code
    Alors la session carte est ouverte
    Quand l'utilisateur ferme la session carte
    Et l'utilisateur ouvre une session carte avec un code faux
    Alors le LPS annonce qu'il reste 2 essais

  Scénario: Trois codes faux bloquent la carte
    Quand l'utilisateur ouvre une session carte avec un code faux
    Et l'utilisateur ouvre une session carte avec un code faux
    Et l'utilisateur ouvre une session carte avec un code faux
    Et l'utilisateur ouvre une session carte avec le bon code
    Alors la session carte est refusée : "code bloqué"
