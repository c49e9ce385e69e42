"""Which notices of an action are due today, and on which day its next step comes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rules.actions import REMINDED, Action, Request, State, Wants
from rules.hearers import Around, asked, by_post, chairs, climbers, deputies, helped_not_climbed, owners
from rules.ladders import Hearer, Ladder, Rung, day_counted, day_of
from rules.notices import Notice, Outcome, Told
from rules.people import Contact
from rules.working_days import add_working_days, on_or_after, on_or_before

ONE_DAY = timedelta(days=1)
POST_TAKES = 7
"""Days in which a letter is printed, posted and read: a reminder of a day that is nearer is said by telephone alone."""
REQUEST_LAPSES = 10
"""Working days after which an unanswered request rests the owner's ladder no longer."""

ASKS: Mapping[Wants, str] = {
    Wants.MORE_TIME: "more_time_asked",
    Wants.HAND_OVER: "handed_over",
    Wants.BLOCKED: "blocked",
    Wants.CHECK: "check_wanted",
}


@dataclass(frozen=True, slots=True)
class Step:
    """`notices` are due now; `next_on` is the day of the step after them, None at the top of the ladder.
    `climbs_from` is the action's own, moved where the climb had to wait so that it stays fair."""

    notices: tuple[Notice, ...] = ()
    next_on: date | None = None
    climbs_from: date | None = None
    request_lapses: bool = False


def opened(due: date | None, today: date) -> date | None:
    """`climbs_from` for an action agreed, reopened or taken up again today: a late one begins at the owner's first rung."""
    if due is None or today <= due:
        return None
    return max(due, add_working_days(on_or_after(today), -1))


def next_step(action: Action, told: Sequence[Told], ladder: Ladder, request: Request | None = None) -> date | None:
    """The day on which the round must look at this action; None where nothing more is to come by itself."""
    if request is not None or action.state is State.PROPOSED:
        return _counting(action, told, ladder, request).next_on
    if action.state is State.DONE and action.needs_check:
        return action.agreed_on
    if action.state not in REMINDED or action.due is None:
        return None
    ahead = _ahead(action, told, ladder)
    if not ahead:
        return None
    coming = day_of(ahead[0], action.due, action.climbs_from or action.due)
    return max(coming, action.paused_until + ONE_DAY) if action.paused_until else coming


def step(
    action: Action, today: date, told: Sequence[Told], ladder: Ladder, around: Around, request: Request | None = None
) -> Step:
    """What is due today. Days missed send only the highest rung reached; but nobody above the owner hears before the
    owner was sent a warning that named the day and who, and that day has come."""
    if request is not None or action.state is State.PROPOSED:
        return _counted(action, today, _counting(action, told, ladder, request), around, request)
    if action.state not in REMINDED or action.due is None:
        return Step(climbs_from=action.climbs_from)
    if action.paused_until is not None and today <= action.paused_until:
        return Step(next_on=action.paused_until + ONE_DAY, climbs_from=action.climbs_from)
    return _climb(action, action.due, today, told, ladder, around)


def _climb(action: Action, due: date, today: date, told: Sequence[Told], ladder: Ladder, around: Around) -> Step:
    start = action.climbs_from or due
    ahead = _ahead(action, told, ladder)
    reached = [rung for rung in ahead if day_of(rung, due, start) <= today]
    if not reached:
        return Step(next_on=day_of(ahead[0], due, start) if ahead else None, climbs_from=action.climbs_from)
    rung = reached[-1]
    while rung.climbs and not _fair(warning := _warning(rung, _rungs(action, ladder)), today, told, around):
        if warning not in reached:
            return Step(next_on=add_working_days(today, 1), climbs_from=action.climbs_from)
        rung = warning
    if rung.days > 0 and Hearer.OWNER in rung.hears:
        start = max(start, add_working_days(on_or_before(today), -rung.days))
    rest = [later for later in ahead if later.days > rung.days]
    next_on = max(day_of(rest[0], due, start), today + ONE_DAY) if rest else None
    ahead_of_owner = _tells(rest, due, start, today, told, around) if rung.days > 0 else {}
    notices = tuple(_notices(action, rung, today, told, around, ahead_of_owner))
    return Step(notices, next_on, start if start != due else None)


def _rungs(action: Action, ladder: Ladder) -> Sequence[Rung]:
    return ladder.safety if action.safety else ladder.action


def _ahead(action: Action, told: Sequence[Told], ladder: Ladder) -> Sequence[Rung]:
    """The rungs above the highest one that has been told."""
    rungs, fired = _rungs(action, ladder), {one.rung for one in told}
    highest = max((place for place, rung in enumerate(rungs) if rung.name in fired), default=-1)
    return rungs[highest + 1 :]


def _warning(rung: Rung, rungs: Sequence[Rung]) -> Rung:
    """The owner's last late rung below one that climbs."""
    below = [other for other in rungs if 0 < other.days < rung.days and Hearer.OWNER in other.hears]
    return below[-1] if below else rung


def _fair(warning: Rung, today: date, told: Sequence[Told], around: Around) -> bool:
    """The owner was sent the warning and the day that it named has come; or the owner cannot be told at all."""
    reading = {owner.id for owner in owners(around, today)}
    warned = [one for one in told if one.rung == warning.name and one.contact in reading]
    if not reading or any(one.lost for one in warned):
        return True
    return any(one.outcome is Outcome.SENT and (one.tells_on is None or one.tells_on <= today) for one in warned)


def _tells(
    rest: Sequence[Rung], due: date, start: date, today: date, told: Sequence[Told], around: Around
) -> Mapping[str, str | int]:
    """Who above the owner is told next, as what, on which day: the words of the warning."""
    upward = next((rung for rung in rest if rung.climbs), None)
    if upward is None or helped_not_climbed(around):
        return {}
    contact, role = climbers(upward, around, {one.contact for one in told}, today)[0]
    day = max(day_of(upward, due, start), add_working_days(today, 1))
    return {"tells": contact.id, "tells_role": role.value, "tells_on": day.isoformat()}


def _notices(
    action: Action, rung: Rung, today: date, told: Sequence[Told], around: Around, tells: Mapping[str, str | int]
) -> Iterator[Notice]:
    reading = owners(around, today)
    if Hearer.OWNER in rung.hears:
        kind = "late" if rung.days > 0 else "reminder"
        for owner in reading:
            yield _notice(action, rung.name, today, kind, owner, **tells)
        if not reading:
            yield _notice(action, rung.name, today, "helped", around.coordinator)
            if (reader := by_post(around)) is not None and rung.days <= -POST_TAKES:
                yield _notice(action, rung.name, today, kind, reader)
    if helped_not_climbed(around):
        if rung.climbs:
            yield _notice(action, rung.name, today, "helped", around.coordinator)
        return
    above: dict[int, tuple[Contact, Hearer]] = {}
    if Hearer.DEPUTY in rung.hears:
        above |= {deputy.id: (deputy, Hearer.DEPUTY) for deputy in deputies(around)}
    for contact, role in climbers(rung, around, {one.contact for one in told}, today):
        above.setdefault(contact.id, (contact, role))
    for contact, role in above.values():
        if contact not in reading:
            yield _notice(action, rung.name, today, "escalated", contact, role=role.value)


@dataclass(frozen=True, slots=True)
class _Counting:
    """A ladder counted on from a day. `prefix` keeps its rungs apart from the action's own in what was told."""

    prefix: str
    start: date
    left: Sequence[Rung]

    @property
    def next_on(self) -> date | None:
        return day_counted(self.left[0], self.start) if self.left else None


def _counting(action: Action, told: Sequence[Told], ladder: Ladder, request: Request | None) -> _Counting:
    prefix, start, rungs = "proposed", action.agreed_on, ladder.proposed
    if request is not None:
        prefix, start, rungs = f"{request.wants}{request.id}", request.asked_on, ladder.request
    fired = {one.rung for one in told}
    highest = max((place for place, rung in enumerate(rungs) if f"{prefix}{rung.name}" in fired), default=-1)
    return _Counting(prefix, start or date.min, rungs[highest + 1 :] if start else ())


def _counted(action: Action, today: date, counting: _Counting, around: Around, request: Request | None) -> Step:
    still = Step(climbs_from=action.climbs_from, next_on=counting.next_on)
    if not counting.left:
        return _lapsing(still, today, counting, request)
    reached = [rung for rung in counting.left if day_counted(rung, counting.start) <= today]
    if not reached:
        return still
    rung = reached[-1]
    rest = [later for later in counting.left if later.days > rung.days]
    if Hearer.COORDINATOR in rung.hears:
        hears: Sequence[Contact] = (around.coordinator,)
    else:
        hears = asked(around, today) if request else chairs(around, today)
    kind = _asks(request) if request else "gaps"
    facts: dict[str, str | int] = {"request": request.id} if request else {}
    notices = tuple(_notice(action, counting.prefix + rung.name, today, kind, who, **facts) for who in hears)
    after = rest[0] if rest else None
    next_on = max(day_counted(after, counting.start), today + ONE_DAY) if after else _lapse_day(counting, request)
    return Step(notices, next_on, action.climbs_from)


def _asks(request: Request) -> str:
    nobody_named = request.wants is Wants.HAND_OVER and request.to is None
    return "owner_wanted" if nobody_named else ASKS[request.wants]


def _lapsing(still: Step, today: date, counting: _Counting, request: Request | None) -> Step:
    day = _lapse_day(counting, request)
    return still if day is None else Step(next_on=day, climbs_from=still.climbs_from, request_lapses=day <= today)


def _lapse_day(counting: _Counting, request: Request | None) -> date | None:
    """A check stays with whoever was asked; any other request that nobody answers gives the action back to its ladder."""
    if request is None or request.wants is Wants.CHECK:
        return None
    return add_working_days(counting.start, REQUEST_LAPSES)


def _notice(action: Action, rung: str, today: date, kind: str, to: Contact, **facts: str | int) -> Notice:
    return Notice(
        f"{action.climb}:{rung}:{to.id}", kind, to.id, today, action=action.id, person=action.person, rung=rung, facts=facts
    )
