# Two commands do everything: `make demo` and `make test`. Both set up a .venv in this folder first.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
BIN := .venv/bin

.PHONY: demo test check prove bench clean
.DEFAULT_GOAL := test

.venv/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Kept needs Python 3.11 or newer: make PYTHON=/path/to/python3.11"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: .venv/ready            ## a month goes by on this machine, with invented people
	@$(BIN)/kept demo $(if $(ONCE),--once)

test: .venv/ready            ## the everyday tests
	@$(BIN)/python -m pytest -m "not slow"

check: .venv/ready           ## lint, types, import contracts
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports --no-logo

prove: .venv/ready           ## the slow tests: hundreds of kills, corpora, both databases
	@$(BIN)/python -m pytest

bench: .venv/ready           ## figures as JSON, as ratios in one run
	@for script in bench/[a-z]*.py; do $(BIN)/python $$script || exit 1; done

clean:
	@rm -rf .venv .pytest_cache .mypy_cache .ruff_cache
