# language: fr
@cnda @recherche-traits
Fonctionnalité: CNDA 2.04 - Identité avec historique d'INS
  Le téléservice renvoie l'INS actif et les INS antérieurs. Le LPS les garde tous, même quand le sexe porté
  par un ancien matricule diffère du sexe actuel.

  Contexte:
    Étant donné le téléservice INSi simulé, appelé avec le certificat logiciel "INSI-AUTO"

  @cnda:2.04-1
  Scénario: Cas 1 - Recherche d'une identité qui a un INS antérieur
    Étant donné le patient saisi dans le LPS :
      | nom de naissance  | ECETINSI     |
      | prénoms           | PIERRE-ALAIN |
      | sexe              | M            |
      | date de naissance | 2009-07-14   |
      | lieu de naissance | 63220        |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom       | sexe | date de naissance | lieu de naissance | réponse |
      | ECETINSI         | PIERRE-ALAIN | M    | 2009-07-14        | 63220             | 00      |
    Et chaque appel respecte le contrat INSi
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule         | 1090763220834                   |
      | clé               | 89                              |
      | liste des prénoms | PIERRE-ALAIN MURIEL FLORIANT    |
    Et l'historique enregistré dans le LPS, INS actif mis à part, est :
      | matricule     | clé | OID                 |
      | 2090763220834 | 39  | 1.2.250.1.213.1.4.8 |

  @cnda:2.04-2
  Scénario: Cas 2 - Réponse injectée avec deux INS antérieurs
    Étant donné que le téléservice répond pour "ECETINSI PIERRE-ALAIN" avec le fichier de test "2.04-cas2"
    Et le patient saisi dans le LPS :
      | nom de naissance  | ECETINSI     |
      | prénoms           | PIERRE-ALAIN |
      | sexe              | M            |
      | date de naissance | 2009-07-14   |
      | lieu de naissance | 63220        |
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom       | sexe | date de naissance | lieu de naissance | réponse |
      | ECETINSI         | PIERRE-ALAIN | M    | 2009-07-14        | 63220             | 00      |
    Quand l'utilisateur accepte l'identité proposée
    Alors l'identité enregistrée dans le LPS porte :
      | matricule | 1090763220834 |
      | clé       | 89            |
    Et l'historique enregistré dans le LPS, INS actif mis à part, est :
      | matricule     | clé | OID                 |
      | 2090763220834 | 39  | 1.2.250.1.213.1.4.8 |
      | 2090663220123 | 55  | 1.2.250.1.213.1.4.8 |
