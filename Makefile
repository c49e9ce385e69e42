# Two commands do everything: `make demo` and `make test`. Both set up a .venv in this folder first; the second time that is instant.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
BIN := .venv/bin
PYTEST_ARGS ?=
# `make` takes every core, up to four; each worker has databases and servers of its own. `pytest tests/…` by hand takes one.
CORES ?= -n logical --maxprocesses 4 --dist worksteal

.PHONY: demo test check prove bench clean help
.DEFAULT_GOAL := test

.venv/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Kept needs Python 3.11 or newer: make PYTHON=/path/to/python3.11"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { echo "Python's venv is missing: on Debian, install python3-venv"; exit 1; }
	@echo "Setting up .venv; the first time this takes a minute."
	@PIP_ROOT_USER_ACTION=ignore $(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: .venv/ready            ## a month goes by on this machine, with invented people (ONCE=1: no questions afterwards)
	@$(BIN)/kept demo $(if $(ONCE),--once)

test: .venv/ready            ## the everyday tests
	@$(BIN)/python -m pytest -m "not slow" $(CORES) $(PYTEST_ARGS)

check: .venv/ready           ## lint, types, import contracts
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports --no-logo

prove: .venv/ready           ## all tests, the slow ones too: hundreds of kills, corpora, both databases
	@$(BIN)/python -m pytest $(CORES) $(PYTEST_ARGS)

bench: .venv/ready           ## figures as JSON, as ratios in one run
	@for script in bench/[a-z]*.py; do $(BIN)/python $$script || exit 1; done

clean:                       ## back to a fresh clone
	@rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis kept-demo

help:
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile
