"""Sentences as they should not be, for each of the checker's rules on words, and good ones beside them."""

from templates.lint import Profile

EASY, PLAIN = Profile.EASY, Profile.PLAIN

BAD = {
    "L01": (
        (EASY, "You will see the nurse and she will look at your eyes and ears and also your teeth."),
        (PLAIN, "Please tell us how it is going " + "on and on " * 5 + "today."),
    ),
    "L01_hint": ((EASY, "The nurse will see you at the new house on Wednesday."),),
    "L02": (
        (EASY, "The nurse will come; she is kind."),
        (EASY, "The nurse, who is new, will come."),
        (EASY, "The list, which is long, is here."),
        (EASY, "We will talk and eat and walk."),
        (EASY, "We talk while you eat."),
        (EASY, "You can come unless you are ill."),
    ),
    "L03": ((EASY, "The room was booked by us."), (EASY, "You were not told."), (EASY, "It was done by Kim."), (EASY, "You get paid.")),
    "L03_hint": ((PLAIN, "The room has been chosen."), (PLAIN, "The action was quickly written up.")),
    "L04": (
        (EASY, "The MDT will meet."), (EASY, "We will utilise the room."), (PLAIN, "The CTR is due."),
        (PLAIN, "The action is overdue."), (PLAIN, "We escalated it."), (PLAIN, "In respect of Sam, we wait."),
    ),
    "L04_short": ((EASY, "The EHCP is new."), (PLAIN, "The EHCP is new."), (EASY, "The plan (EHCP) is new.")),
    "L04_rare": (
        (EASY, "The consultant will come."), (EASY, "We will finalise it."), (EASY, "It is a bureaucratic thing."),
        (EASY, "Eat a well-balanced, nutritious lunch."),
    ),
    "L05": ((EASY, "Your advocate will come."), (EASY, "We did an assessment. It was long."), (EASY, "This is your discharge.")),
    "L06": ((EASY, "Somebody will ring."), (EASY, "Send us an e-mail."), (EASY, "The date is near."), (EASY, "Read the replies.")),
    "L07": ((EASY, "We will touch base soon."), (PLAIN, "Everyone is on board."), (PLAIN, "Going forward, we ring.")),
    "L08": ((EASY, "We can't come."), (EASY, "We can’t come."), (EASY, "It's done."), (PLAIN, "You don't need to answer.")),
    "L09": (
        (EASY, "Come on 2 December 2026."), (EASY, "Come on Wed 2 Dec 2026."), (EASY, "Come on 2/12."), (EASY, "Come on 02.12.2026."),
        (EASY, "Come on 2026-12-02."), (EASY, "Come on Wednesday 2nd December 2026."), (PLAIN, "Come on December 2."),
    ),
    "L09_weekday": ((EASY, "Come on Tuesday 2 December 2026."), (PLAIN, "Come on Monday 31 June 2026.")),
    "L10": (
        (EASY, "Come at 17:00."), (EASY, "Come at 12pm."), (EASY, "Come at 5.30pm."), (EASY, "Come at 5 pm."), (PLAIN, "Come at 9:30."),
        (PLAIN, "Come at 12am."),
    ),
    "L11": ((EASY, "Come from 2pm-4pm."), (EASY, "It takes 2 – 4 days."), (PLAIN, "Rooms 2—4 are free.")),
    "L12": ((EASY, "You have two things to do."), (EASY, "It is 50% done."), (EASY, "It takes 1.5 hours."), (PLAIN, "50 per cent came.")),
    "L14": ((EASY, "PLEASE COME to us."), (PLAIN, "This is VERY IMPORTANT.")),
    "L18": ((EASY, "One. Two. Three. Four. Five. Six."), (PLAIN, "One. Two. Three. Four.")),
    "L20_word": ((EASY, "Look at the red box."), (PLAIN, "It is marked amber."), (PLAIN, "Late ones are highlighted.")),
    "L21": ((EASY, "To answer, click here."), (PLAIN, "Follow this link."), (PLAIN, "Read more about it.")),
    "L22": ((EASY, "Oops, we forgot it."), (EASY, "That was clever."), (PLAIN, "The recipient must answer."), (PLAIN, "One must answer.")),
    "L22_mark": ((EASY, "Thank you!"), (PLAIN, "Please answer!")),
    "L23": ((EASY, "The clinician will come."), (EASY, "Sam is suffering from pain."), (PLAIN, "The care worker came."), (PLAIN, "It is chronic.")),
}  # fmt: skip

GOOD = (
    (EASY, "Sam will see a nurse for a health check."),
    (EASY, "Please come by Wednesday 2 December 2026."),
    (EASY, "Come at 5pm, 5:30pm, midday or midnight."),
    (EASY, "We meet from 2pm to 6pm."),
    (EASY, "Write DONE. Write NEED UNTIL and the day. Write NOT MINE."),
    (EASY, "Call 01632 960123."),
    (EASY, "Our number for it is K7Q2-3."),
    (EASY, "1 in 10 people asked."),
    (EASY, "Your NHS letter is here."),
    (EASY, "Your advocate will come. Your advocate is a person who speaks up for you."),
    (EASY, "Physiotherapy helps you. Physiotherapy means help to move well."),
    (EASY, "An advocate is a person who speaks up for you. Your advocate will come. Call your advocate."),
    (EASY, "Sam's mother may come in May."),
    (EASY, "It is done. They are not done."),
    (EASY, "Kim wrote: “Escalate to MDT consultant psychiatrists”."),
    (EASY, "You are tired, scared or excited."),
    (EASY, "We talk and eat."),
    (EASY, "It is a red bus."),
    (PLAIN, "We follow the Accessible Information Standard (AIS). The AIS says so."),
    (PLAIN, "We keep people safe (safeguarding)."),
    (PLAIN, "The room is at 10 High Street, SW1A 1AA."),
    (PLAIN, "Phone 0300 123 4567, or write to kim@example.org."),
)
