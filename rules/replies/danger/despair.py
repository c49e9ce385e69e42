"""Words of despair: not wanting to live, hurting oneself, not being able to go on; and of people who are gone."""

DESPAIR = """
    not|no|never want|wants|wanting|wanted|wish|wishes|wishing .. .. live|living|alive|exist|here|wake|around|go_on
    no longer .. live|living|alive|here|exist
    no|without|any|see|sees? reason|point|purpose|will|wish in|to|of? live|living|go_on|going_on|carry_on|carrying_on|life|
        anything|anymore|being_here
    not see|sees|seeing|have|has a|the|any? point|reason|future in|to|for|of? living|live|life|him|her|me|it|anything|
        going_on?
    rather be dead|gone
    end|ending|ends|ended it all|now|for_good
    end|ending|ends|take|taking|took|taken my|his|her|their|own .. life
    ending things
    better off dead|without_me|without_him|without_her|if_he|if_she|if_i
    give|given|giving|gave up on? life|living|everything|completely|all_hope|hope
    can not go|carry on|anymore
    can not take|cope|bear|stand :it? any_more|anymore|any_longer|with_life|like_this
    want|wants|wanting|wanna|wish|wished|wishes .. .. die|dye|dead|disappear|vanish|kill|end
    nothing to live
    life is|is_not not? worth
    not|isn't|ain't worth living
    not want to? wake
    tired|fed_up|sick of|with living|life|being_here|everything|being_alive
    hate|hates my|his|her life
    feels|feel|feeling|felt hopeless|worthless|desperate|suicidal
    risk of|to harm|him|her|himself|herself|self|others|life|abuse|suicide|injury|death|choking|me|them|sepsis|exploitation|
        hurting|killing|being
    concern|concerns|concerned|worried|worry|worries|fear|fears about|for _? safety|welfare|wellbeing|life
    cut|cuts|cutting|cutted|slit|slitting himself|herself|themselves|myself|themself|hisself|his_wrist|her_wrist|his_wrists|
        her_wrists|his_arm|her_arm|his_arms|her_arms|my_arms|my_wrists|wrists
    self harm|harms|harmed|harming|injury|injuries|injurious|injuring|injured|neglect|inflicted|injures
    banging|bangs|banged|bang|hits|hitting his|her|my|their|the head
    head banging
    bite|bites|biting|scratching|scratched|pulling|pulled himself|herself|themselves|others|staff|me|him|her|people|residents|
        his_hair|her_hair
    bit|bites me|him|her|staff|another|a_member|someone
    touched|touching|touches|fondled|groped|interfered me|him|her|them|himself|inappropriately|us|sexually|up|with|
        his_private|her_private|private
    not eating|eaten|eat|drinking|drunk|drink|breathing|fed|feeding|washed for|since|all|anything|or|at_all|properly|enough|
        much|and|anymore|any_more?
    not|never given|had|getting|got|received|taking|taken his|her|their|my|any|the? medication|meds|insulin|tablets|medicine|
        food|water|drink
    wrong|too_much|double|missed|extra medication|meds|dose|doses|tablets|insulin
    jump|jumped|jumping|jumps off|from_a|from_the|out_of|in_front|under|into
    in front of|of_a a? train|bus|car|traffic|lorry
    railway|train line|track|tracks
    living on the? streets
    swallow|swallowed|swallowing|swallows|ingested a|some|the|batteries|battery|bleach|tablets|pills|glass|foreign|his|her|an|
        something
    took|taken|taking too_many|all_his|all_her|all_my|a_load_of|loads_of tablets|pills|meds|medication|paracetamol
    end it > all|tonight|now|today|soon|for|myself|himself|herself|if
    end|ends|ending|ended it $
    get me out
    pull|pulled|pulling|pulls .. .. hair
    his|her|their hands|feet|wrists|legs|arms .. tied|bound|cuffed
    make|makes|made|making me|him|her give|do|touch|watch|take|drink|have|go|steal|carry|kiss|sleep|hurt
    no point $
    no point any_more|anymore|in_living
    tablets|pills|knife|rope|knives|blades|tablet .. hidden|hiding|stash|stashed|hoarding|stockpiling|under_his|under_her
    hidden|hiding|stash|hoarding|stockpiling|saving .. tablets|pills|knife|rope|blades
    on life support
    can|could|will not keep|keep_on|carry_on|continue going|like_this|doing_this|on > like|any_more|anymore|on|much|another|$
    can|could|will not keep|keep_on|carry_on|continue going|like_this|doing_this $
    no_longer able|feel_able|safe to|for .. keep|look|care|cope|manage|carry|go|lift
    keep my|our|him|her _? alive
    no tomorrow|tomorrows
    can|could not live|stay|be like|with|in this|him|her
    nobody|no_one|not .. checked|checking|looked in? on|in him|her|me|them
    left|leave in|on the minibus|bus|coach|taxi|van|shower
    gone|been_gone _ hours|days|nights
    not turn|turned|show|shown up at school|college|home|work|respite|the
    i|he|she :have? written|wrote|left a note $
    going|want|wants|wanted|threatened|threatens|threatening|ready|gonna to jump|hang|drown
    can not take|cope|bear|stand|do :it? no|any more|longer
    nobody|no_one :be? wants|want|loves|love|cares|care|likes|believes|helps|helping|listening|listens|looks|looking|sees|feeds
    written|wrote|left|writing|leaving a|some? note|notes|letters|letter > $|for|saying|to
    nothing matters|is_left_for_me|left_for_me
    done|finished with life|living|this_world|this_life
    this is|was my last|final message|letter|words|goodbye
    tell mum|dad|my|everyone|him|her i .. love|sorry|goodbye
    on his|her|my own in|all|with|at|and|for|overnight|since|tonight
    nobody|no_one :be? here|home|around|left|with_me|with_him|with_her
    not know|see what to do|what_i_will_do > $|any_more|anymore|about_him|about_her|with
    keeps|kept|keep passing out|off
    go|goes|went|left|leaves|leaving|gone with a|some|two|three man|men|stranger|bloke|lad|lads|boy|boys
    left|leave|abandoned at|in|by the|a station|shops|road|road_side|roadside|bus_stop|car|car_park|van|taxi|park|street
    i want out
    wants|want to go > $
    not|never been? outside|out_of_the_house|out_of_his_room for|in|since
    waits|waiting|hangs|hanging|hang outside|around_outside the|his|her|my|college|school|work|home
    jump|jumped|jumps|jumping of|off a|the
    wish|wishes|wished .. .. exist|existed|vanish|over|asleep
    not want to do this|it|life any_more|anymore
    ending|ends|ended it > for|all|tonight|now
    can|could not do|face|take|survive|stand another night|day|week|weekend > of|like|with|$
    talking|chatting|speaking|messaging|texting|meeting|meets|met to? men|strangers|older_men|someone_online|boys_online
    goes|going|went on at|every night|nights
    bought|got|has|hid|hidden|found a|the|some? rope|knife|blade|cord|petrol
    no|not|any good|use to anyone|anybody|nobody|any_of_you|my_family|him|her
    use|point of me
    no point .. alive|being|me|any_more|getting_up|going_on|existing
    happier|better|better_off|easier|relieved .. if|without i|me
    if i|he|she was|were|am|is not around|here|alive|there_any_more
    given|gave|giving|gives .. dog|cat|pets|clothes|games|phone|money|records|things away
    want|wants|wanted .. over $
    arm|arms|hand|hands|wrists behind|up|above his|her|my|their|the back|head
    never|not wake|waking|woke
    sleep forever|for_ever
    no|not|any .. light|hope at|for|left
    broke|broken|kicked|smashed|breaking|punched the|my|his|her|our|a door|window|windows|wall|walls
    else|elses medication|meds|tablets|insulin|medicine
    exposing|exposed|exposes|flashing|flashed|touching|playing_with himself|herself|themselves|to_children
    how many tablets
    on|onto|off|over the|a roof|ledge|bridge|balcony|railing|railings|crane|cliff
    hear|heard|hears|hearing screaming|screams|shouting|crying|banging|thuds|slaps
    screaming|crying|screams|cries all|from|every|and|out|herself|himself|in|for
    cut|cuts|cutting|harm|harming|harms|hurt|hurting his|her|my|your|him self
    blow|blown himself|herself|up|it
    put|puts|slip|slipped|putting something|stuff|drugs|tablets|poison in|into
    hate|hates it|living|being here
    cry|cries|crying|cried every|all|herself|himself|myself|and
    suicide plan|note|attempt|attempts|pact|threat|threats|watch|bid
    called|calls|calling him|her|me|them names|stupid|thick|mental
    passed|blacked out|away
    not wake|waking|rouse|wake_up|woken|responding_to_us|moving
    can|could not breathe|wake|stop|calm|control|keep_him|keep_her|protect|move|walk|feel
    covered in|with bruises|cuts|marks|blood|scratches|sores|bites|faeces|urine|sick
    not|nobody|no_one|never .. .. given|give|gave|giving|had .. .. tablets|medication|meds|medicine|insulin|inhaler|food|drink
    injection|injections|medication|meds|drugs|sedation|tablets to keep|make|calm|quieten|shut|control|knock him|her|them|me
    carrying|carry|selling|running|using drugs|weed|knife
    had|have|has enough of|with|and life|living|it_all|everything|this_life|being_here|wants_out|want_out
    not want|wants|wanting|wanted to carry|go|continue|keep on|going
    not want|wants|wanted|wish to be alive|around|born|here|anymore
    wish|wishes|wished i|he|she|they had|was|were|could|would never|not|dead|born|die|disappear|gone
    never been? born
    want|wants|wanted|wish|need it|everything|things|this|the_pain|the_voices|all_this all? to? stop|end|be_over|be_all_over|
        finish|go_away
    want|wants|wanted|wish to? end|stop everything|all|living|existing|my|his|her
    want|wants|wanted to be with his|her|my|nan|nana|gran|grandma|mum|dad|god|jesus|the _? in|angels|again|up
    can|could not do|take|handle|manage|face this|it|anything|life|much any_more|anymore|any_longer|more|longer|another
    not see|sees|seeing|what .. point
    what :be the? point of|in|living|anymore|any_more|carrying|going
    what is the point
    no_one|nobody would|will|'d miss|care|notice|cares him|her|me|if?
    top|topping|topped himself|herself|myself|themselves
    do|done|doing himself|herself|myself in
    do|doing|done something stupid|silly|bad|terrible|drastic|to_himself|to_herself|to_myself
    said|says|saying|say goodbye|goodbyes|his_goodbyes|her_goodbyes
    goodbye|suicide|farewell note|letter|notes|letters|message|messages
    giving|given|gave up on? life|living|hope|completely
    dark thoughts|place
    voices .. tell|telling|told|saying|say
    hearing voices
    breaking|boiling point
    end of my|our|her|his tether|rope
    at my|our|his|her wits|wit's end
    beside himself|herself|myself
    not cope|coping any_more|anymore|any_longer|with_him|with_her|at_all
    ready to give_up|die|go
    not be around|here much|for_long|any|anymore|tomorrow
    sleeping|sleeps|slept|living rough|outside|in_his_car|in_her_car|on_the_streets|on_the_street|in_a_tent|on_a_bench|
        in_a_doorway
    nowhere to sleep|live|go|stay
    fell|fallen|falls|tripped down|off|from|out_of|over|onto the|his|her|a and|stairs|bed|window|wheelchair|roof|hoist|steps
    not tell|say|let_on .. .. i|we|it_was wrote|said|told|me
    a "? date picked|chosen
    going_to|gonna|will do it tonight|tonite|tonit|now|today|soon
    i am|be not ok|okay|alright|safe|well $
    not send|take|put me back
    think|thinks|thinking|thought|dream|dreams|dreaming about|of the? train|trains|bridge|rope|river|canal|knife|pills|rails
    keep|keeps cutting|bleeding|falling|hurting
    lies|lie|lying awake .. kinder|better|easier
    it|plan|everything :be? all? worked|planned out for the? two|both|us
"""

MISSING = """
    last seen wearing|walking|heading|near|getting|outside|leaving|running|with_a_man|at_the_station|at_the_shops|at_the_bus|at_the_park|
        by_a_neighbour|at_the_pub|on_cctv
    never got|came off the|his|her bus|minibus|train|transport|taxi|car
    lost track|sight of
    gone|went|go|goes|still|been|reported|currently|is|was|are|has missing
    missing person|since|from_home|from_the_ward|from_his|from_her|child|patient|again|boy|girl|man|woman|resident|all_night|
        overnight|for
    ^ missing
    run|ran|runs|running away|off
    can|could not be? find|found|locate|located|trace|traced|reach|get_hold_of _?
    nobody|no_one|unable_to can|could|to|has|have? find|found|locate|knows|trace|seen|contact him|her|them|where?
    not|never come|came|returned|return|been_seen|been back|home|seen
    not know where _ is|are|has|have|went
    money|cash|benefits|bank_card :be|has|have? been? taken|stolen|gone|missing
    no idea|clue where he|she|they|sam|him|her
    he|she|someone|man|men|boy|girl|stranger .. met online|on_the_internet|on_facebook|on_line
    left|leaves|walked|walks|went|go off|out? .. without telling|saying|staff|anyone|permission|support
    gone since|all_night|for_hours|walkabout|all_day|awol
    have|has|had|we|they lost him|them|sight
    lost her at|in|and|for|somewhere|again|yesterday|last|on
    nobody|no_one .. heard from him|her|sam
    not heard from him|her since|for|all
    goes|going|gone|went off with
    not|never returned|return|come_back|came_back|back from
    found .. on|in|at|by|under|outside the|a|his|her|their floor|ground|road|street|bathroom|bath|stairs|garden|river|bridge|
        station|motorway|toilet|woods|park
    found wandering|alone|naked|outside|lying|crying|hiding|shaking|walking|face|collapsed|barefoot|soaked
    ran|run|runs|running|walked|walks|out into|onto|across|in|on the|a? road|traffic|street|motorway|track|tracks|carriageway
"""
