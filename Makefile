# Every target works on a fresh checkout: what it needs is installed into .venv first.
# PYTHON chooses the interpreter: make test PYTHON=python3.12

PYTHON ?= python3
BIN := .venv/bin
GOLD ?= ../shared/gold

.PHONY: demo test lint format score bench train clean

demo: .venv/runtime
	$(BIN)/dragoman demo

test: .venv/tools
	$(BIN)/pytest

lint: .venv/tools
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/tools
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

score: .venv/runtime
	$(BIN)/python benchmarks/quality.py --gold $(GOLD)

bench: .venv/runtime
	$(BIN)/python benchmarks/speed.py

train: .venv/runtime
	$(BIN)/pip install --quiet --group train
	$(BIN)/python -m training

clean:
	rm -rf .venv dist

# The two stamps tell make what is installed; a changed pyproject.toml installs anew.
.venv/runtime: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --editable .
	touch $@

.venv/tools: .venv/runtime
	$(BIN)/pip install --quiet --group test --group lint
	touch $@
