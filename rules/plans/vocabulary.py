"""The words by which headings, names and actions are known. A new place adds its own here."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEADING_WORDS = _words(
    """
    % address email mail milestone milestones sro timeline timelines accountability accountable achievable achieved action actions activities activity actual additional agreed aim
    aims an and any are area assigned at b be been bound brag by closed comment comments complete completed completion
    concern criteria current date dates deadline deliverable deputy description details difference do done due end
    evidence expected final finding findings finish for frame further gap goal happen has have how id identified
    immediate implementation improvement in individual initial initials is issue issues it item key know lead leads
    lines main make manager measurable measure measures must n name named names need needed needs new next no note
    notes number objective of officer on open original our outcome owner owners percent person persons plan planned
    point points position priority problem professional progress proposed provided rag rating reason rec recommendation
    recommendations ref reference relevant remarks required responsibility responsible review revised risk row s scale
    serial should smart specific staff start state status step steps success support t taken target task tasks team the
    this time timebound timeframe timescale timescales to update updates we what when which who whom why will with work
    would y yes you
    """
)
"""A heading made of nothing else is surely one."""

WEAK_HEADINGS = _words(
    """
    by date e-mail email initials mail name names officer officers person persons review reviews specific target plan finish timeline time what when who
    """
)
"""Alone these head many other tables too: “Time, What” is an agenda."""

NO_DAYS = _words("asap daily immediate immediately monthly ongoing quarterly tba tbc weekly")

DAY_WORDS = _words(
    """
    and apr april asap aug august before by c complete completed daily day days dec december due early ed end feb
    february fri friday from immediate immediately in jan january jul july jun june late mar march may mid mon monday
    month monthly months nd next nov november oct october of on ongoing q quarter quarterly rd review reviewed sat
    saturday sep sept september st sun sunday t tba tbc th the thu thur thurs thursday to tue tues tuesday until w wed
    wednesday week weekly weeks within working year z
    """
)

TITLES = _words("cllr dame dr lady lord miss mr mrs ms mx prof professor rev sir sr")

ROLES = _words(
    """
    administrator adviser advisor advocate analyst assistant aunt brother carer ceo chair chairperson clerk clinician
    cno co-ordinator coach commissioner consultant coo coordinator cpn dad daughter dentist deputy dietitian director
    do doctor executive facilitator father gp gran grandad grandfather grandmother guardian head husband idva imca imha
    inspector iro key-worker keyworker lead mam manager matron mentor midwife mother mum nan navigator nurse officer
    optician ot owner pa paediatrician parent partner person pharmacist physician practitioner psychiatrist
    psychologist rc registrar rmn rnld salt secretary senco sister slt solicitor son specialist sro staffmember
    supervisor teacher therapist trainer tutor uncle visitor wife worker
    """
)

BODIES = _words(
    """
    admin administration agencies agency all any anyone area areas association attendees authorities authority board
    both camhs care carers ccg ccgs chairs charity clds cldt clinic cltd cmht cmhts collaborative collaboratives
    college commission commissioners commissioning committee community company consortium contracts council councils
    court cqc ctld data department dept dfe dhsc directorate directors division each education every everybody everyone
    families family finance forum foundation governance group groups health home homes hospital housing hr hub icb icbs
    inpatient ist it la las ld leadership leads local ltd managers mdt member members national network nhs nhse nurses
    nursing office operations organisation organisations others panel parents partner partners partnership persons
    pharmacy police practice practitioners professionals provider providers psychiatry psychology quality reference
    region regional regions relevant safeguarding safety school schools service services society somebody someone staff
    stakeholders steering surgery system systems tcp team teams therapists therapy they training transport trust trusts
    unit university us various ward we whoever workforce workshop
    """
)
"""In these a name is a body's, not a person's."""

TALKED_ABOUT = _words(
    """
    care contracts data governance health home homes practice quality region regions safety system systems therapy
    training transport
    """
)
"""Bodies in an owner's cell, but in a sentence more often the thing that is talked about: “Staff training to take place”."""

NOUNS = _words(
    """
    access activities activity advice advocacy anxiety art audit audits autism bed bedroom behaviour behaviours
    benefits best blood bloods bmi budget bus calendar call calls capacity care chair chart charts college complaint
    complaints consent constipation contact contract cooking course courses covid dental deprivation diary diet
    discharge dols dosage dose dysphagia ecg ehcp email emails epilepsy equipment everyone evidence feedback feet
    finances flat flu football form forms framework frameworks friends funding glasses guidance gym handover hcp
    hearing hoist holiday holidays house incident incidents induction interests jab jabs job jobs leaflet leaflets
    learning leave lesson lessons letter letters life list lists medicine medicines mobility model models money mri
    music next number numbers observation observations once outcome outcomes pack packs panel passport pathway pathways
    phone placement placements plan plans policies policy poster posters process processes profile progress protocol
    protocols record records referral referrals report reports restraint result results risk risks rota rotas routine
    routines scan scans seclusion seizures sensory service sheet shopping sight skills skin sleep social specification
    standard standards steps supervision support swimming tablets taxi teeth template tenancy test tests therapy tool
    tools travel treatment trip trips urine vacancies vaccine vaccines video vision visit visits website weight
    wheelchair work workload
    """
)
"""What care is about: with a capital at a sentence's beginning these look like names."""

ALL_OF = _words("all any both each every other our relevant the various")

PARTICLES = _words("al ap bin da de den der di el la le mac st van von")

NO_NAMES = _words(
    """
    a above action actions after agreed an and as august before below but by closed complete completed date december
    discussed done february for friday from further he health i if immediate in issue it january july march meeting
    monday more need needs new no noted november october of on ongoing open or per person-centred plan plans request
    review saturday see september she sunday that there these this those thursday to tuesday update use via wednesday
    when with yes you
    """
)

VERBS = _words(
    """
    accept access accompany achieve act action add address adjust administer adopt advertise advise advocate agree
    alert align allocate amend analyse apply appoint approach approve arrange ask assess assign assist assure attempt
    attend audit authorise await begin book brief bring build buy calculate call cancel capture carry change chase
    check circulate clarify clean close co-ordinate co-produce collaborate collate collect commence commission
    communicate compare compile complete conduct confirm connect consult contact contribute convene convert coordinate
    copy correct cover create cut deal decide define delegate deliver demonstrate deploy describe design destroy
    determine develop devise direct discharge discuss disseminate distribute do document donate draft draw drive e-mail
    educate email embed employ enable encourage end engage enhance enquire enrol ensure enter escalate establish
    evaluate evidence examine exchange expand expedite explain extend facilitate feed feedback file fill finalise find
    finish fit fix follow formalise formulate forward fund gain gather get give go grant greet hand handover have help
    highlight hire hold host identify implement improve include increase inform initiate input inspect install instruct
    integrate introduce investigate invite involve issue join keep launch lead learn let liaise link list listen locate
    log look maintain make manage map match measure meet mentor minimise modify monitor move name negotiate nominate
    note notify observe obtain offer open operate order organise outline oversee park participate pay perform persuade
    phone pick pilot place plan post prepare prescribe present prevent print prioritise procure produce progress
    promote propose protect provide publicise publish purchase push put question raise re-assess re-establish re-refer
    reach read realign reassess recommend reconvene record recruit redesign reduce refer refine refresh register
    regularise reinstate reissue release relocate remind remove renew repair repeat replace reply report represent
    request rescreen research reset resolve resource respond restart restore return review revise revisit ring roll run
    safeguard sample schedule scope screen secure seek select send set share show sign signpost simplify speak specify
    spend standardise start stop streamline strengthen study submit supply support survey take talk target teach tell
    test text title track train transcribe transfer transition translate trial trigger try undertake update upload
    upskill use utilise validate verify view visit watch weigh withdraw work write
    borrow cook decorate furnish hoover laminate lend paint pack photocopy rehouse rent scan sort swap tidy wash
    """
)

ARTICLES = _words(
    """
    a all an any each every her him his it its my our sam's the their them these this whether
    """
)

ADVERBS = _words("also formally fully immediately jointly please regularly then to urgently")

NOUN_ENDS = ("tion", "tions", "sion", "ment", "ments", "ing", "ings", "ity", "ness", "ship", "ology", "isation")

ADJECTIVES = _words(
    """
    accessible additional adequate annual appropriate better clear clearer close closer comprehensive consistent correct daily early
    easier effective extra full fuller further future good greater healthy high improved increased individual joint local long
    longer low monthly more new ongoing own person-centred positive possible proper regular robust safe safer same shared
    short some specialist stable strong stronger suitable support sustainable timely weekly wider
    """
)
"""Before a noun these promise nothing."""

NO_VERBS = _words(
    """
    about after all and are as at because before both but by during for from here how if in into is need needed needs
    no not of on once only onto or over since so than that there through under until via want wants was were what when
    where which while who why with within without
    """
)
"""Before “the” these are no verbs: “From the family”."""

LOOSE_ENDS = _words("about between including into over per regarding via within") | _words(
    """
    & - / a an and are as at be by for from in into is must of on or that the their to which will with
    """
)
"""A cell that ends so was torn: its last word wants another."""
