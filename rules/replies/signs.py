"""The signs by which a sentence shows what it means."""

from enum import StrEnum


class Sign(StrEnum):
    # what outweighs "done" and leaves it to a person
    QUESTION = "question"
    CONDITION = "condition"
    HEDGE = "hedge"
    DOUBT = "doubt"
    HEARSAY = "hearsay"
    OBJECTION = "objection"
    RETRACTION = "retraction"
    TROUBLE = "trouble"
    # what outweighs "done" and makes it less
    NEGATION = "negation"
    CONTRAST = "contrast"
    FUTURE = "future"
    OTHERWISE = "otherwise"
    # what is said of the action
    PARTLY = "partly"
    BEGUN = "begun"
    DID = "did"
    STEP = "step"
    UNDONE = "undone"
    LATER = "later"
    ASKS_TIME = "asks_time"
    ELSEWHERE = "elsewhere"
    STUCK = "stuck"
    SEEN = "seen"
    # no sign, though its words would be one elsewhere
    ASIDE = "aside"
