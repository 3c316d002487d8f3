# language: fr
@contrat @carte @carte-retiree
Fonctionnalité: La carte du professionnel est retirée
  Le retrait ferme la session. Rien ne part plus au nom du professionnel, rien n'est fait à moitié.

  Contexte:
    Étant donné la carte "cps-medecin" dans le lecteur
    Et l'utilisateur ouvre une session carte avec le bon code
    Et le patient saisi dans le LPS :
      | nom de naissance  | TCHITCHI           |
      | prénoms           | OLA CATARINA BELLA |
      | sexe              | F                  |
      | date de naissance | 1936-06-21         |
      | lieu de naissance | 63220              |

  Scénario: Entre deux recherches
    Quand l'utilisateur lance la recherche INSi par traits
    Et l'utilisateur retire la carte du professionnel
    Et l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu 2 appels
    Et le LPS refuse la recherche et dit pourquoi

  Scénario: Au milieu d'une recherche, entre deux prénoms
    Étant donné la carte du professionnel tombe en panne à "la signature", à la commande n° 3 : "retrait pendant une commande"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu exactement ces appels :
      | nom de naissance | prénom | sexe | date de naissance | lieu de naissance | réponse |
      | TCHITCHI         | OLA    | F    | 1936-06-21        | 63220             | 01      |
    Et le LPS interrompt la recherche et dit pourquoi
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

  Scénario: Pendant une signature
    Étant donné la carte du professionnel tombe en panne à "la signature", à la commande n° 2 : "retrait pendant une commande"
    Quand l'utilisateur lance la recherche INSi par traits
    Alors le téléservice n'a reçu aucun appel
    Et le LPS refuse la recherche et dit pourquoi
    Et l'identité enregistrée dans le LPS ne porte pas d'INS

  Scénario: La carte revient et le code est redemandé
    Quand l'utilisateur retire la carte du professionnel
    Et l'utilisateur insère la carte "cps-medecin"
    Et l'utilisateur lance la recherche INSi par traits
    Alors le téléservice n'a reçu aucun appel
    Et le LPS refuse la recherche et dit pourquoi
    Quand l'utilisateur ouvre une session carte avec le bon code
    Et l'utilisateur lance la recherche INSi par traits
    Alors le téléservice a reçu 2 appels
    Et chaque appel est signé par la carte "cps-medecin"
    Et le LPS annonce le code retour "00"

  Scénario: Une autre carte prend sa place
    Quand l'utilisateur insère la carte "cps-infirmier"
    Et l'utilisateur lance la recherche INSi par traits
    Alors le téléservice n'a reçu aucun appel
    Et le LPS refuse la recherche et dit pourquoi
