# make demo    set up .venv and read the five reports in seeds/
# make test    set up .venv with the test tools and run the whole suite
# make lint    ruff and mypy --strict
# make fuzz    throw RUNS inputs at every fuzz target, or at those in TARGETS; an input that takes long is told
# make bench   measure how fast it is, on made news or on the texts of a folder: make bench CORPUS=folder
# make docs    build the documentation into build/site
# make pages   write the pages of docs/ that are made from the program
# make lock    renew the pinned versions (needs uv)
# make clean   remove .venv and everything that was built
#
# make bench ARGS=--write keeps what was measured in benchmarks/SPEED.md and CACHING.md.
# Another Python: make demo PYTHON=/path/to/python3. Some tests only: make test ARGS="tests/unit -k interval".

VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
RUNS ?= 5000
CORPUS ?=
TARGETS ?= figures checks readers packs walk

# A name may be there and still not run (a version manager's stub), or lack venv (some Linux packages): so each is tried.
NEW_ENOUGH := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3; do \
	if $$name -c '$(NEW_ENOUGH)' >/dev/null 2>&1; then echo $$name; break; fi; done)

PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links --no-header --upgrade

.DEFAULT_GOAL := demo
.PHONY: demo test lint fuzz bench docs pages lock clean

# numcheck leaves with 1 when it found something to report, and here it should: only other codes are failures. Python
# leaves with 1 too where it cannot even load the command, so that is tried first.
demo: $(VENV)/.ready
	@$(BIN)/numcheck --version >/dev/null
	@$(BIN)/numcheck seeds/ || test $$? -eq 1

test: $(VENV)/.ready-to-test
	$(BIN)/python -m pytest --cov=numcheck --numprocesses auto --maxprocesses 4 --dist loadscope $(ARGS)

lint: $(VENV)/.ready-to-test
	$(BIN)/ruff check .
	$(BIN)/mypy

# atheris is led by coverage, and is not there for every Python and system: elsewhere inputs come from a seeded generator.
fuzz: $(VENV)/.ready-to-test
	-@$(PIP) install --only-binary :all: --require-hashes --no-deps --requirement fuzz/atheris.lock
	@if $(BIN)/python -c 'import atheris' 2>/dev/null; then how="-runs=$(RUNS) -max_len=1000 -report_slow_units=1"; \
	else how="--random $(RUNS)"; fi; \
	for target in $(TARGETS); do echo "$$target $$how"; $(BIN)/python fuzz/$$target.py $$how || exit 1; done

bench: $(VENV)/.ready
	$(BIN)/python -m benchmarks.speed $(CORPUS) $(ARGS)
	$(BIN)/python -m benchmarks.caching $(CORPUS) $(ARGS)

docs: $(VENV)/.ready-for-docs
	$(BIN)/zensical build --strict --clean

pages: $(VENV)/.ready
	$(BIN)/python -m pages

lock:
	@command -v uv >/dev/null || { echo "make lock needs uv (pip install uv)" >&2; exit 1; }
	$(LOCK) pyproject.toml --group build --output-file requirements.lock
	$(LOCK) pyproject.toml --group build --extra dev --constraints requirements.lock --output-file requirements-dev.lock
	$(LOCK) pyproject.toml --group build --extra docs --constraints requirements-dev.lock --output-file requirements-docs.lock

clean:
	rm -rf $(VENV) .cache build dist *.egg-info .coverage .coverage.* htmlcov
	rm -rf .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "numcheck needs Python 3.11 or newer with its venv module, and none was found: \
	install one, or name it with PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c '$(NEW_ENOUGH)' || { echo "$(PYTHON) is older than Python 3.11 or has no venv module" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)

$(VENV)/.ready: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-to-test: requirements-dev.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --requirement requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-for-docs: requirements-docs.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --requirement requirements-docs.lock
	@touch $@
