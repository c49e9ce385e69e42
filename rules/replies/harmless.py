"""Courtesies and asides that say nothing of an action: passed over before anything else is looked at.

No phrase here may span words that it does not name: a "not" must never be passed over with them.
"""

HARMLESS = """
    ^ hi|hello|hey|dear|hiya|morning|afternoon|evening there|all|both|team|everyone|again|folks|sir|madam $
    ^ hi|hello|hey|dear|hiya <name>? <name>? <name>? $
    ^ hi|hello|hey|dear|hiya <name> <name>? ,
    ^ hi|hello|hey|hiya there|all|both|team|everyone|again|folks
    ^ hi|hello|hey|hiya <name>
    ^ hi|hello|hey|hiya
    ^ good? morning|afternoon|evening|day <name>? <name>? $
    good morning|afternoon|evening
    ^ dear sir|madam|all|both|team|everyone|colleague|colleagues|friend|kept or? madam?
    i|we? just? hope|hoping|trust you|all|everyone|everything|this|that|your :be|finds|find? you? both|all? keeping|
        doing? very? well|okay|fine|good|safe
    i|we? hope you had|have a good|nice|lovely|great|relaxing weekend|week|break|holiday|time|easter|christmas
    i|we? hope this|that|it helps|is_helpful|is_useful|is_okay|is_all_okay|makes_sense
    how are you|things doing|keeping? ,? <name>?
    thanks|thank_you|many_thanks very? much? so_much? again? for all? your|the|this|that? kind? reminder|email|mail|message|
        note|patience|help|support|nudge|prompt|understanding|time|update|letter|chaser|reminders
    thanks|thank_you|many_thanks very? much? for chasing|reminding|asking|checking|following|sending|nudging|prompting|telling|informing|
        getting|letting up|in_touch|me|this|us? me|know|with|through|this|over|on? this|about_this|it|about_it|me?
    thanks|thank_you|many_thanks in advance
    thanks|thank_you|many_thanks for being|bearing so? patient|understanding|kind|persistent|with_me|with_us with_me|with_us|about_this?
    thanks|thank_you again
    so|very|really? sorry|apologies|apologise|apology for|about all? the|my|this|any? :lateness reply|response|in_replying|
        in_responding|in_getting_back|replying|responding? to_you|to_this|on_this?
    so|very|really? sorry|apologies|apologise|apology for|about the|my|this|any? late|slow|delayed|not reply|response|
        replying|replying_sooner|responding|responding_sooner|getting_back_to_you|getting_back|coming_back_to_you|
        getting_back_to_you_sooner sooner|earlier|before?
    so|very|really? sorry :it :have taken|took|been :lateness
    so|very|really? sorry :it :have? :be :lateness
    so|very|really? sorry i|we am|was|are|were :lateness replying|responding|with_this|getting_back_to_you?
    so|very|really? sorry|apologies|apologise|apology for|about the|my|any? delay|delayed|late|slow in coming|getting back to_you|to_me?
    sorry|apologies for not letting|telling|emailing|updating|replying|responding|getting_back|saying you|to_you? know? sooner|earlier|before?
    i|we? have? just? got|come|came back from leave|annual_leave|holiday|holidays but|and?
    sorry to keep you waiting
    apologies|sorry :lateness
    better late than never
    please|just|do|and? let me|us know if|whether|should you|there|anything is|are|need|want|require|have|would? like|
        is? anything|any|something|more|further? else|more|further|other? questions|queries|information|details|help|problems|
        needed|required|needs_doing?
    if you|there need|have|want|require|is|are any|anything|more|further|something else|more|further|other? questions|queries|
        problems|information|details? needed|required? from_me|from_us|on_this? please|just? let_me_know|let_us_know|
        give_me_a_call|give_me_a_ring|ring_me|call_me|email_me|contact_me|get_in_touch|shout|ask?
    if you need|want|require|would_like the|a|any|my|our? paperwork|evidence|copy|certificate|certificates|report|form|proof|notes i|we can|will send|forward|provide|share|email :it? over|across|to_you?
    any questions|queries|problems please|just? let_me_know|let_us_know|give_me_a_call|give_me_a_ring|ring_me|call_me|
        email_me|contact_me|get_in_touch|shout|ask?
    happy to discuss|talk|chat|answer|provide|send any? more|further? questions|details|information|evidence|this|it|detail|
        about_it|about_this? if? needed|required|helpful|you_need_it?
    shout if you need|want anything|more? else?
    please? do_not_hesitate|feel_free to contact|call|ring|ask|email|get_in_touch me|us|with_me|any_questions?
    look|looking forward to hearing_from_you|seeing_you|meeting_you|speaking_to_you|the_review|your_reply
    speak|talk|see|chat you? soon|then
    have a good|nice|lovely|great day|weekend|week|evening|afternoon|one|holiday|easter|christmas
    with? no problem|problems|issue|issues|worries|bother|fuss|trouble|complaints|concerns|probably at_all|identified|raised|
        noted|reported|found|whatsoever?
    not a problem|bother|worry
    without any? problem|problems|issue|issues|fuss|difficulty|incident|delay
    no further|more|other|additional ot|salt|physio|psychology|nursing|clinical|medical|:worker? actions|action|work|steps|tasks|input|involvement|visits :be? needed|required|necessary|outstanding from_us|
        from_me|at_this_time|at_present?
    nothing else|more|further|outstanding|left is|now? left|needed|required|outstanding? to_do|to_report|to_add|to_follow_up?
    nothing to report|add
    sorry? i|we thought i|we would|had already? told|emailed|replied|updated|said|messaged you|them|so? already|before?
    i|we? can|happy_to|will supply|provide|send|share|forward any|more|further|the|a? evidence|proof|copies|copy|details|paperwork|certificates if|when required|needed|requested|wanted|necessary
    no longer|not outstanding|overdue any_more|anymore|any_longer?
    as was|you|we|i|previously|already? :have? previously|already|all? asked|requested|agreed|discussed|promised|planned|
        instructed|required|mentioned|explained|advised|emailed|above|said|told_you previously|before|already|earlier|above|
        below? at|in|by|on? the|our|your|last? review|meeting|email|plan|phone|message?
    as per|in_line_with your|our|the|my last|previous|earlier? request|email|plan|instructions|discussion|review|message|
        conversation|report
    as|like i|we :have? already|previously? said|told_you|mentioned|explained|reported|confirmed|emailed|wrote|stated in|to|
        on? my|the|you|our? last|previous|earlier? email|message|reply|letter|week|month|time|phone|meeting|review? last|
        yesterday|before? week|month|time?
    i|we :have? already|previously|just? told_you|emailed_you|replied_to|informed_you|answered that|this|about_this? already|
        before|yesterday|twice? last? week|month|time? that|to_say?
    to be honest|fair|clear
    i? promise $
    no :soon* outstanding tasks|actions|items|issues|matters|points
    sorry? i? should_have|should_of|shoulda|shouldve said|told_you|let_you_know|replied|emailed|updated|emailed_you|updated_you|messaged|messaged_you|answered|got_back_to_you sooner|earlier|before? $
    as i|we :have? already? told|explained_to|informed|said_to you|your|the|my|him|her? colleague|colleagues|manager|team|office|lady|man? last|on? week|time|<day>|the_phone?
    before|when i|we :soon* went|left|was|were away|off|on? leave|holiday|annual_leave|holidays|sick?
    no change|changes needed|required|made|to_report|to_medication|to_meds|necessary|in_prescription?
    one page profile|profiles > _
    sorry? i|we? :have? forgot|forgotten|meant to tell|say|reply|let_you_know|email|answer|update you? sooner|earlier|before?
    first thing this|on|in? morning|<day>|yesterday|today|the_morning
    for the first time
    for|since some|a_long|quite_some|ages|weeks|months|years time|while? now?
    as part of the|his|her|their|our|an? annual|last|recent|usual|routine? review|mdt|cpa|visit|assessment|health_check|meeting|process|
        check|clinic|appointment|cetr|ctr
    please? see|find|note the? attached|enclosed|attachment for? your? information|details|reference|evidence|records?
    for your records|information|reference|files
    can|could|would you? please? you? please? close|remove|take|cross|tick :it|this|that? off|down|out|from? the|your|
        my? list|record|records|plan|tracker|system|register?
    please|so|and you|we? can|may? now? please? close|sign|cross|tick :it|this|that off|down|now|out?
    please close|tick_off|sign_off :it? $
    please? can|could|would you? please? update|amend|correct the|your|our? records|record|system|tracker|list|plan|spreadsheet|log|notes accordingly|please|thanks?
    i|we? did|have not get|had|got|have a|the|any? chance|time|moment to email|tell|reply|let|update|message|write|say|answer you? know? sooner|before|until_now|till_now|earlier|till|until?
    sorry|apologies? i|we? missed|only_just_saw|just_saw|overlooked|only_saw your|the|this first|last|previous|earlier|original? email|message|reminder|mail|emails
    it|they|this|your_email|your_emails? went|go|goes|going|been_going|gone to|into|in my? junk|spam|clutter
    you can close :it? now|off|down?
    and? so|this|it? can|may now? be closed|signed_off|ticked_off|removed|taken_off now?
    all|it|everything went very|really? well|fine|smoothly|okay|great
    took a while|long_time|little_time but? we|i? got|get? there? in_the_end?
    i|we? am|are? sorry|afraid|sad to say|report|tell_you|inform_you that?
    see what i|we can do
    i|we emailed|sent|gave|posted|forwarded|shared|copied the|a|his|her? copy|plan|report|letter|form|minutes|notes|paperwork|document|passport of_it? to|with the|his|her? school|gp|family|ward|mum|dad|team|parents|surgery yesterday|today?
    will|and i|we? will? confirm|update|let_you_know|email|report|reply you? after_that|afterwards|after|then|once_done|when_done
    <link>
"""
