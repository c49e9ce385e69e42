"""The demo's month, day by day: the program does its rounds, and people do what the story says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from app.demo.letters import Letter
from app.demo.scenes import on_screen, play_scene, screen
from app.demo.stage import NORTHBANK, Stage, raised
from app.demo.story import Story
from app.demo.telling import Teller
from notifier.proof import Proof, prove
from rules.hours import LONDON, zone
from rules.working_days import is_working_day
from store.listing import ListedMessage

MORNING = time(8)
EVENING = time(17)
SOON = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Played:
    """How the month ended: the proof, and the pretended moment."""

    proof: Proof
    now: datetime


async def play(story: Story, folder: Path) -> Played:
    """Raises NotOurs, NoMailServer."""
    teller = Teller()
    teller.title(story.told["title"])
    teller.says(story.told["opening"])
    async with raised(folder, story.caseload, _at(story.first_day, MORNING)) as stage:
        month = Month(stage, story, teller)
        month.begin()
        for day in story.days:
            await month.pass_day(day)
        return Played(await stage.database.aside(prove, stage.now, NORTHBANK), stage.now)


@dataclass
class Month:
    """`shown` are the kinds of which one was shown whole, `today` the day whose heading was printed last."""

    stage: Stage
    story: Story
    teller: Teller
    shown: set[str] = field(default_factory=set)
    today: date | None = None

    def begin(self) -> None:
        loaded = self.stage.load(self.story.caseload)
        self.teller.gap()
        self.teller.says(self.story.told["caseload"])
        self.teller.points([", ".join(f"{number} {section}" for section, number in loaded.read.items() if number)])
        self.teller.says(self.story.told["every_day"])

    async def pass_day(self, day: date) -> None:
        """A round on a working day's morning; what people do; what is to be sent after that."""
        if is_working_day(day):
            self.stage.now = _at(day, MORNING)
            await self.stage.database.aside(lambda _: self.stage.plan_day())
            self._tell(await self.stage.send())
        scenes = self.story.scenes_on(day)
        for scene in scenes:
            self.stage.now = scene.at
            self._head(day)
            self.teller.gap()
            self.teller.says(scene.says, "italic")
            await play_scene(self.stage, self.teller, scene, self.story.plan)
            self.stage.now = scene.at + SOON
            self._tell(await self.stage.send())
        if scenes:
            self.stage.now = _at(day, EVENING)
            self._tell(await self.stage.send())

    def _tell(self, went: Sequence[tuple[ListedMessage, Letter | None]]) -> None:
        for listed, letter in went:
            self._head(self.stage.now.date())
            reader = self.stage.contact(listed.to)
            if letter is None:
                message = on_screen(self.stage, reader)[-1]
                self.teller.went(self.stage.now, "Slack", reader.name, message.text)
                self._show_first({"slack"}, screen(message))
            else:
                self.teller.went(self.stage.now, "Mail", reader.name, letter.subject)
                self.teller.paths(letter)
                self._show_first(listed.kinds, letter.text)

    def _show_first(self, kinds: Iterable[str], words: str) -> None:
        fresh = self.story.whole.intersection(kinds) - self.shown
        if fresh:
            self.shown |= fresh
            self.teller.says(self.story.told["in_full"], "italic")
            self.teller.quoted(words)
            self.teller.gap()

    def _head(self, day: date) -> None:
        if day != self.today:
            self.today = day
            self.teller.day(day)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, zone(LONDON))
