"""What is watched elsewhere has the names that Kept gives out, and what is run elsewhere are commands that it has."""

import json
import re
from pathlib import Path

import pytest

from app.cli.main import COMMANDS
from app.metrics import Metrics
from app.service import PARTS
from store.database import Database
from tests.command import ROOT
from tests.house import DUE, at, plan

DEPLOY = ROOT / "deploy"
ALL = sorted(path for path in DEPLOY.iterdir())


@pytest.mark.parametrize("name", ["alerts.yml", "grafana.json"])
def test_every_number_that_is_watched_is_given_out(database: Database, name: str) -> None:
    plan(database, at(DUE))
    given = set(re.findall(r"^(kept_\w+)[ {]", Metrics(database, lambda: at(DUE)).page().decode(), re.MULTILINE))
    watched = set(re.findall(r"kept_[a-z_]+", (DEPLOY / name).read_text()))
    assert watched <= given
    assert watched


def test_the_dashboard_is_one() -> None:
    dashboard = json.loads((DEPLOY / "grafana.json").read_text())
    places = [(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in dashboard["panels"]]
    assert len(places) == len(set(places))


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_the_commands_that_are_run_exist(path: Path) -> None:
    text = path.read_text()
    called = set(re.findall(r"bin/kept ([a-z-]+)", text)) | set(re.findall(r"`kept ([a-z-]+)", text))
    assert called <= set(COMMANDS)
    assert set(re.findall(r"kept@([a-z]+)(?=[,.])", text)) - {"service"} <= set(PARTS)
