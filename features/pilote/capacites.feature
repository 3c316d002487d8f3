# language: fr
@driver
Fonctionnalité: Pilote, tenir les capacités déclarées
  Ce que le logiciel déclare, il le fait. Ce qu'il ne déclare pas, il le refuse comme le contrat le dit, et ses scénarios restent à attacher.

  Plan du Scénario: La capacité <capacité> dit vrai
    Étant donné une identité créée par le pilote
    Alors la capacité "<capacité>" est tenue si elle est déclarée, refusée sinon

    Exemples:
      | capacité             |
      | insi-url             |
      | clock                |
      | change-traits        |
      | search-traits        |
      | accept               |
      | audit                |
      | card-session         |
      | vitale               |
      | pcsc-readers         |
      | emulated-readers     |
      | status-history       |
      | proofs               |
      | validate             |
      | automatic-validation |
      | attributes           |
      | demote               |
      | rights               |
      | find-identities      |
      | screen               |
      | screen-settings      |
      | document             |
      | document-settings    |
      | contact-data         |
      | hl7-reception        |
      | hl7-emission         |
      | partners             |
      | health-data          |
      | verify               |
      | worklist             |
