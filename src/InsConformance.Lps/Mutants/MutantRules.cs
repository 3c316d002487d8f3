using InsConformance.Foundation;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>From the id of a mutant to its rules: the conform ones with one replaced. Thread-safe.</summary>
internal static class MutantRules
{
    private static readonly (string Id, Func<LpsRules, LpsRules> Break)[] All =
    [
        ("whole-list-first", GivenNameLoopMutants.WholeListFirst),
        ("keeps-trying-after-00", GivenNameLoopMutants.KeepsTryingAfter00),
        ("retries-after-fault", GivenNameLoopMutants.RetriesAfterFault),
        ("typographic-apostrophe", NameMutants.TypographicApostrophe),
        ("raw-names", NameMutants.RawNames),
        ("strips-refused-characters", NameMutants.StripsRefusedCharacters),
        ("drops-apostrophes-and-spaces", NameMutants.DropsApostrophesAndSpaces),
        ("used-name-as-birth-name", CriteriaMutants.UsedNameAsBirthName),
        ("omits-cog", CriteriaMutants.OmitsCog),
        ("reuses-context-ids", CriteriaMutants.ReusesContextIds),
        ("reads-by-prefix", ReturnMutants.ReadsByPrefix),
        ("reads-by-regex", ReturnMutants.ReadsByRegex),
        ("picks-on-02", ReturnMutants.PicksOn02),
        ("drops-inshisto", ReturnMutants.DropsInsHisto),
        ("keeps-one-inshisto", ReturnMutants.KeepsOneInsHisto),
        ("nia-as-nir", ReturnMutants.NiaAsNir),
        ("corsica-as-digits", ReturnMutants.CorsicaAsDigits),
        ("vitale-assertion-kept", CardMutants.VitaleAssertionKept),
        ("swapped-card-unnoticed", CardMutants.SwappedCardUnnoticed),
        ("pin-retried", CardMutants.PinRetried),
        ("session-survives-card-removal", CardMutants.SessionSurvivesCardRemoval),
        ("signs-with-authentication-key", CardMutants.SignsWithAuthenticationKey),
        ("structure-as-emetteur-in-card-mode", CardMutants.StructureAsEmetteurInCardMode),
        ("birth-rank-ignored", CardMutants.BirthRankIgnored),
        ("name-field-of-50", EntryMutants.NameFieldOf50),
        ("apostrophe-refused-at-entry", EntryMutants.ApostropheRefused),
        ("used-given-name-lost", EntryMutants.UsedGivenNameLost),
        ("birth-date-unbounded", EntryMutants.BirthDateUnbounded),
        ("number-called-ins", ScreenMutants.NumberCalledIns),
        ("one-field-for-ins-and-number", ScreenMutants.OneFieldForInsAndNumber),
        ("labels-alike", ScreenMutants.LabelsAlike),
        ("every-trait-can-be-hidden", ScreenMutants.EveryTraitCanBeHidden),
        ("birth-fields-alone", AntecedentMutants.BirthFieldsAlone),
        ("used-name-hides-birth-name", AntecedentMutants.UsedNameHidesBirthName),
        ("date-alone-finds-nothing", AntecedentMutants.DateAloneFindsNothing),
        ("whole-name-needed", AntecedentMutants.WholeNameNeeded),
        ("name-without-date", AntecedentMutants.NameWithoutDate),
        ("signs-compared", AntecedentMutants.SignsCompared),
        ("accents-alone-folded", AntecedentMutants.AccentsAloneFolded),
        ("wrong-key-searched", AntecedentMutants.WrongKeySearched),
        ("key-left-out-searched", AntecedentMutants.KeyLeftOutSearched),
        ("corsican-letter-refused", AntecedentMutants.CorsicanLetterRefused),
        ("place-not-compulsory", CreationMutants.PlaceNotCompulsory),
        ("used-name-compulsory", CreationMutants.UsedNameCompulsory),
        ("keeps-typed-traits", ImportMutants.KeepsTypedTraits),
        ("given-names-from-prenom", ImportMutants.GivenNamesFromPrenom),
        ("date-shown-as-sent", ImportMutants.DateShownAsSent),
        ("first-name-anywhere-in-list", ImportMutants.FirstNameAnywhereInList),
        ("imports-date-with-00", ImportMutants.ImportsDateWith00),
        ("imports-without-name", ImportMutants.ImportsWithoutName),
        ("imports-without-given-names", ImportMutants.ImportsWithoutGivenNames),
        ("imports-without-sex", ImportMutants.ImportsWithoutSex),
        ("created-as-validee", StatusMutants.CreatedAsValidee),
        ("return-gives-qualifiee", StatusMutants.ReturnGivesQualifiee),
        ("validation-gives-qualifiee", StatusMutants.ValidationGivesQualifiee),
        ("return-forgets-control", StatusMutants.ReturnForgetsControl),
        ("douteuse-keeps-status", StatusMutants.DouteuseKeepsStatus),
        ("fictive-keeps-status", StatusMutants.FictiveKeepsStatus),
        ("douteuse-one-step-down", StatusMutants.DouteuseOneStepDown),
        ("strict-trait-keeps-status", StatusMutants.StrictTraitKeepsStatus),
        ("strict-trait-gives-provisoire", StatusMutants.StrictTraitGivesProvisoire),
        ("used-name-demotes", StatusMutants.UsedNameDemotes),
        ("demotion-keeps-ins", StatusMutants.DemotionKeepsIns),
        ("status-history-not-kept", HistoryMutants.StatusHistoryNotKept),
        ("former-status-lost", HistoryMutants.FormerStatusLost),
        ("status-author-lost", HistoryMutants.StatusAuthorLost),
        ("return-not-historised", HistoryMutants.ReturnNotHistorised),
        ("validates-with-any-proof", ProofMutants.ValidatesWithAnyProof),
        ("proof-kind-dropped", ProofMutants.ProofKindDropped),
        ("proof-levels-fixed", ProofMutants.ProofLevelsFixed),
        ("proof-list-fixed", ProofMutants.ProofListFixed),
        ("automatic-validation-always-on", ProofMutants.AutomaticValidationAlwaysOn),
        ("calls-for-douteuse", LockMutants.CallsForDouteuse),
        ("calls-for-fictive", LockMutants.CallsForFictive),
        ("locks-qualifiee-only", LockMutants.LocksQualifieeOnly),
        ("locks-recuperee-only", LockMutants.LocksRecupereeOnly),
        ("super-user-locked-out", LockMutants.SuperUserLockedOut),
        ("locks-used-names", LockMutants.LocksUsedNames),
        ("lock-not-shown", LockMutants.LockNotShown),
        ("identity-rights-ignored", LockMutants.IdentityRightsIgnored),
        ("insi-right-ignored", LockMutants.InsiRightIgnored),
        ("reads-not-traced", TraceMutants.ReadsNotTraced),
        ("calls-traced-as-system", TraceMutants.CallsTracedAsSystem),
        ("changes-not-detailed", TraceMutants.ChangesNotDetailed),
        ("only-found-traced", TraceMutants.OnlyFoundTraced),
        ("mode-not-traced", TraceMutants.ModeNotTraced),
        ("returned-history-not-traced", TraceMutants.ReturnedHistoryNotTraced),
        ("search-open-to-all", AntecedentMutants.SearchOpenToAll),
        ("found-not-traced", TraceMutants.FoundNotTraced),
        ("documents-not-traced", TraceMutants.DocumentsNotTraced),
        ("number-change-not-traced", TraceMutants.NumberChangeNotTraced),
        ("given-names-not-locked", LockMutants.GivenNamesNotLocked),
        ("matricule-not-locked", LockMutants.MatriculeNotLocked),
        ("oid-not-locked", LockMutants.OidNotLocked),
        ("locks-contact-data", LockMutants.LocksContactData),
        ("prints-ins-of-recuperee", DocumentMutants.PrintsInsOfRecuperee),
        ("label-kept-after-demotion", DocumentMutants.LabelKeptAfterDemotion),
        ("nature-not-printed", DocumentMutants.NatureNotPrinted),
        ("nia-printed-as-nir", DocumentMutants.NiaPrintedAsNir),
        ("used-name-printed-as-birth-name", DocumentMutants.UsedNamePrintedAsBirthName),
        ("sex-not-printed", DocumentMutants.SexNotPrinted),
        ("date-printed-as-stored", DocumentMutants.DatePrintedAsStored),
        ("further-traits-not-printed", DocumentMutants.FurtherTraitsNotPrinted),
        ("datamatrix-at-any-status", DatamatrixMutants.AtAnyStatus),
        ("datamatrix-left-out", DatamatrixMutants.LeftOut),
        ("datamatrix-of-used-name", DatamatrixMutants.OfUsedName),
        ("datamatrix-of-first-given-name", DatamatrixMutants.OfFirstGivenName),
        ("datamatrix-of-test-oid", DatamatrixMutants.OfTestOid),
        ("datamatrix-date-as-stored", DatamatrixMutants.DateAsStored),
        ("datamatrix-without-sex", DatamatrixMutants.WithoutSex),
        ("datamatrix-without-separator", DatamatrixMutants.WithoutSeparator),
        ("datamatrix-without-caption", DatamatrixMutants.WithoutCaption),
    ];

    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(m => m.Id)];

    /// <summary>Lets a known id or none pass.</summary>
    /// <exception cref="InputException">No such mutant.</exception>
    public static void Check(string? id)
    {
        if (id is not null && !Ids.Contains(id, StringComparer.Ordinal))
            throw new InputException("mutant-unknown", null, $"no mutant '{id}'", $"take one of {string.Join(", ", Ids)}");
    }

    /// <summary>The rules of a mutant, or of the conform LPS without one. A mutant's memory, if it has one, starts here.</summary>
    public static LpsRules Create(string? id)
    {
        Check(id);
        var conform = ConformRules.Create();
        return id is null ? conform : Array.Find(All, m => m.Id == id).Break(conform);
    }
}
