"""From an act to its decision."""

from collections.abc import Callable, Mapping

from rules.actions import CLOSED
from rules.acts.agreeing import agree, drop, easy_words
from rules.acts.answering import approve, refuse
from rules.acts.asking import blocked, more_time, not_mine, pause
from rules.acts.doing import check, done, not_done, noted, reopen
from rules.acts.standing import MAY
from rules.acts.wishes import Act, Decision, Scene, Wish
from rules.reasons import because


def decide(wish: Wish, scene: Scene) -> Decision:
    if not scene.standings & MAY[wish.act]:
        return Decision("not_allowed", why=because("acts.not_allowed"))
    if scene.action.state in CLOSED and wish.act not in {Act.CHECK, Act.REOPEN, Act.APPROVE, Act.REFUSE, Act.SEEN, Act.NOT_DONE}:
        return Decision("already", why=because("acts.closed"))
    return DECIDERS[wish.act](wish, scene)


DECIDERS: Mapping[Act, Callable[[Wish, Scene], Decision]] = {
    Act.DONE: done,
    Act.PARTLY_DONE: noted,
    Act.NOT_DONE: not_done,
    Act.MORE_TIME: more_time,
    Act.NOT_MINE: not_mine,
    Act.HAND_OVER: not_mine,
    Act.BLOCKED: blocked,
    Act.CHECK: check,
    Act.REOPEN: reopen,
    Act.APPROVE: approve,
    Act.REFUSE: refuse,
    Act.PAUSE: pause,
    Act.SEEN: noted,
    Act.AGREE: agree,
    Act.DROP: drop,
    Act.EASY_WORDS: easy_words,
}
