"""Words of what is withheld, locked away, left undone or hushed up."""

WITHHELD = """
    coroner|inquest|frit|spithood|shotgun|rifle|pistol|crossbow|airgun
    feel|feels|feeling|felt like ending|dying|death|jumping|killing|hurting
    it|room is|was a|like_a cupboard|cage|cell|kennel
    told|asked|tells|tell us|me|staff|everyone|her|him|them not to? write|record|report|log|say|ring|mention|tell|phone
    not want my|our mum|dad|mam|son|daughter|child|brother|sister looked|cared after|for
    get|gets|got|given a|the? jab|injection|needle when|if|because|for
    food is|was old|mouldy|rotten|green|off
    had|has|have no visitors|visits|phone_calls|fresh_air
    holds|keeps|took|taken|hid|hides the|her|his|my|their passport|passports
    hate|hates|hated myself|himself|herself|themself|themselves
    i took|swallowed|drank something|stuff|pills|bleach $
    lectric|electric|lecky|leccy|leckie|heating|gas went|gone|cut_off|is_off
    always|another a? new? mark|marks|bruise|bruises
    know|remember what i look|looked like
    was|were|been|being sold
    on the pavement|street|streets with|and
    how he|she|they|i would? do|end it $
    keep my name out
    not say|tell _? it|this was|is me
    told|asked not to write|record|report|log|say|ring|mention
    no|without pulse|breathing
    nobody|no_one did|does|done the .. turns|checks|feeds|obs
    left|stuck|hanging in the hoist|sling|bath|chair
    spit hood|hoods
    disclosure|disclosures of _? abuse|harm|assault|neglect
    sats|stats|saturations|oxygen dropping|dropped|dropping_again|falling|low|down|going_down
    no|without|not_got|got_no lectric|lecky|leccy|leckie
    lock|locks|locked the|our|my fridge|frige|food|toilet|loo
    lock|locks the|our|my kitchen|cupboard|cupboards
    shakes|shook her|him|me $
    resus attempted|started|performed|given|stopped
    living|lives|live on crisps|beans|toast|biscuits|cereal|bread|weetabix|noodles|tea|air
    physical intervention|interventions .. .. this|last|today|yesterday|times|again|daily
    do|did|does it|things "? for|to_get sweets|money|cigarettes|fags|vapes|drink|drugs|a_lift
    with|in|had no coat|shoes|socks|clothes|knickers|pants
    want|wants|need|needs|please|can_i to? talk|speak|ring|call|tell to? the? police
    rub|rubs|rubbed|rubbing chilli|pepper|soap|salt|poo|faeces
    no|not|without .. .. medsin|medicin|medcine|tablets|meds > for|since
    he|she|sam|i :be? in trouble
    ^ not going on $
"""
