# language: fr
@identite @justificatif
Fonctionnalité: Justificatifs et validation
  Une identité se valide avec un justificatif à haut niveau de confiance seulement, d'une liste que le site règle.

  Contexte:
    Étant donné un patient au statut "provisoire"

  @dmn:INS-18.1.1 @segur:INS/va1.23.01.01
  Scénario: Le type du justificatif est enregistré
    Quand l'utilisateur enregistre un justificatif insuffisant
    Alors l'identité garde le type du justificatif choisi
    Et le statut de l'identité est "provisoire"

  @dmn:INS-19.1.1 @segur:INS/va1.26.01.01
  Scénario: La liste et les niveaux sont ceux du site
    Quand le site abaisse le niveau de tous les justificatifs sauf un, qu'il ajoute à haut niveau de confiance
    Et l'utilisateur valide l'identité avec un justificatif abaissé
    Alors le LPS refuse l'action et dit pourquoi
    Quand l'utilisateur valide l'identité avec le justificatif ajouté
    Alors le statut de l'identité est "validée"

  @dmn:INS-19.1.1 @segur:INS/va1.26.01.01
  Scénario: Un justificatif retiré de la liste ne se choisit plus
    Quand le site abaisse le niveau de tous les justificatifs sauf un, qu'il ajoute à haut niveau de confiance
    Et le site retire de la liste le justificatif ajouté
    Et l'utilisateur valide l'identité avec le justificatif ajouté
    Alors le LPS refuse l'action et dit pourquoi
    Et le statut de l'identité est "provisoire"

  @dmn:INS-20.1.1 @segur:INS/va1.55.01.01
  Scénario: La validation demande un haut niveau de confiance
    Quand l'utilisateur valide l'identité sans justificatif
    Alors le LPS refuse l'action et dit pourquoi
    Quand l'utilisateur valide l'identité avec un justificatif insuffisant
    Alors le LPS refuse l'action et dit pourquoi
    Et le statut de l'identité est "provisoire"
    Quand l'utilisateur valide l'identité avec un justificatif à haut niveau de confiance
    Alors le statut de l'identité est "validée"

  @dmn:INS-21.1.1 @segur:INS/va1.33.01.01
  Scénario: L'automatisme désactivé ne valide plus
    Quand la validation automatique réglée à "non"
    Et l'utilisateur enregistre un justificatif à haut niveau de confiance
    Alors le statut de l'identité est "provisoire"

  @dmn:INS-24.1.1
  Scénario: L'automatisme activé valide
    Quand la validation automatique réglée à "oui"
    Et l'utilisateur enregistre un justificatif à haut niveau de confiance
    Alors le statut de l'identité est "validée"
