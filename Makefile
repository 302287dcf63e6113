# Everything a developer or the CI runs. `make` alone lists the targets.
# VENV=folder puts the environment elsewhere; PYTHON=program picks the interpreter (3.11 or newer).

VENV ?= .venv
PYTHON ?=
BIN := $(VENV)/bin
EXAMPLE ?= examples/backend-engineer.yaml

# The versions the tests ran with; the second form is for what pip builds with.
PIP_INSTALL = PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt \
	PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo test browser lint types imports docs docs-check live bench guard guard-check eval record package check clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

demo: $(VENV)/.runtime  ## set up and write a letter from an example
	@echo "The notes, $(EXAMPLE):"; echo
	@sed 's/^/    /' $(EXAMPLE)
	@echo; echo "The letter, by \`bowout draft $(EXAMPLE)\`:"; echo
	@$(BIN)/bowout draft --no-personalize $(EXAMPLE) >$(VENV)/.letter 2>$(VENV)/.said || { cat $(VENV)/.said; exit 1; }
	@fold -s -w 92 $(VENV)/.letter | sed 's/^/    /'
	@echo; echo "Beside it, on standard error:"; echo
	@fold -s -w 92 $(VENV)/.said | sed 's/^/    /'
	@echo; echo "Your own: $(BIN)/bowout new notes.yaml, then $(BIN)/bowout draft notes.yaml"

test: $(VENV)/.dev  ## set up and run the tests
	$(BIN)/python -m pytest --numprocesses auto $(ARGS)

browser: $(VENV)/.dev  ## the pages in a real browser: needs chromium or google-chrome
	$(BIN)/python -m pytest $(ARGS) tests/browser

lint: $(VENV)/.dev  ## style and formatting
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.dev  ## strict types
	$(BIN)/mypy

imports: $(VENV)/.dev  ## the layers: imports go down only
	$(BIN)/lint-imports --no-cache --no-logo

docs: $(VENV)/.dev  ## write the generated docs and the picture anew
	$(BIN)/python scripts/gen_docs.py

docs-check: $(VENV)/.dev  ## fail if a generated doc is stale
	$(BIN)/python scripts/gen_docs.py --check

package: $(VENV)/.dev  ## prove wheel, sdist and editable installs
	PYTHON=$(BIN)/python bash scripts/check_package.sh

check: lint types imports docs-check test eval guard-check package  ## all that CI runs

live: $(VENV)/.dev  ## drafts through a real model, served on this machine
	$(BIN)/python scripts/live.py $(ARGS)

bench: $(VENV)/.dev  ## speed, as ratios measured in one run
	$(BIN)/python scripts/bench.py $(ARGS)
	$(BIN)/python scripts/bench_evals.py

guard: $(VENV)/.dev  ## score the guard on its labelled cases
	$(BIN)/python scripts/guard.py $(ARGS)

guard-check: $(VENV)/.dev  ## fail if the guard refuses less of the bad or more of the good than is pinned
	$(BIN)/python scripts/guard.py --check

eval: $(VENV)/.dev  ## run the eval suite: did the letters get better or worse
	$(BIN)/bowout eval $(ARGS)

record: $(VENV)/.dev  ## record anew what a real model answers to the cases in evals/cassettes
	$(BIN)/python scripts/record.py $(ARGS)

clean:  ## remove what the targets made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# A version manager's shim may exist and still not run, and a distribution's Python may lack venv: try each.
$(VENV)/.created:
	@for python in $(PYTHON) python3 python3.13 python3.12 python3.11 python3.14 python; do \
		if $$python -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
			echo "Setting up $(VENV) with $$($$python -c 'import sys; print(sys.executable)')"; \
			$$python -m venv --clear $(VENV) && touch $@ && exit 0; exit 1; \
		fi; \
	done; echo "bowout needs Python 3.11 or newer with venv; name one with make PYTHON=..." >&2; exit 1

$(VENV)/.runtime: $(VENV)/.created pyproject.toml constraints.txt
	@$(PIP_INSTALL) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	@$(PIP_INSTALL) --editable '.[dev,evals]'
	@touch $@
