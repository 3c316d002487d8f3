# language: fr
@cnda @recherche-traits
Fonctionnalité: CNDA 2.07 - Plusieurs prénoms
  Un appel par prénom, dans l'ordre de l'état civil. Le LPS s'arrête à la première réponse 00 ; si aucun prénom
  ne répond, un dernier appel porte la liste entière.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"

  @cnda:2.07-1
  Scénario: Cas 1 - Le deuxième prénom répond, le troisième n'est pas essayé
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | TCHITCHI            |
      | prénoms           | OLA CATARINA BELLA  |
      | sexe              | F                   |
      | date de naissance | 1936-06-21          |
      | lieu de naissance | 63220               |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom   | sexe | date de naissance | lieu de naissance | réponse |
      | TCHITCHI         | OLA      | F    | 1936-06-21        | 63220             | 01      |
      | TCHITCHI         | CATARINA | F    | 1936-06-21        | 63220             | 00      |
    Et chaque appel respecte le contrat INSi
    Et le LPS propose l'identité :
      | matricule         | 2360663220836  |
      | clé               | 56             |
      | liste des prénoms | CATARINA BELLA |

  @cnda:2.07-2
  Scénario: Cas 2 - Aucun prénom ne répond, dernier essai avec la liste entière
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | HOUILLES            |
      | prénoms           | PIERRE PAUL JACQUES |
      | sexe              | M                   |
      | date de naissance | 1993-01-27          |
      | lieu de naissance | 99999               |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom              | sexe | date de naissance | lieu de naissance | réponse |
      | HOUILLES         | PIERRE              | M    | 1993-01-27        |                   | 01      |
      | HOUILLES         | PAUL                | M    | 1993-01-27        |                   | 01      |
      | HOUILLES         | JACQUES             | M    | 1993-01-27        |                   | 01      |
      | HOUILLES         | PIERRE PAUL JACQUES | M    | 1993-01-27        |                   | 01      |
    Et chaque appel respecte le contrat INSi
    Et le LPS annonce le code retour "01"
    Et le LPS ne propose aucune identité
    Et l'identité enregistrée dans le LPS ne porte pas d'INS
