# make demo    set up .venv and read the five reports in seeds/
# make test    set up .venv with the test tools and run the whole suite
# make lint    ruff and mypy --strict
# make docs    build the documentation into build/site
# make pages   write the pages of docs/ that are made from the program
# make lock    renew the pinned versions (needs uv)
# make clean   remove .venv and everything that was built
#
# Another Python: make demo PYTHON=/path/to/python3. Some tests only: make test ARGS="tests/unit -k interval".

VENV := .venv
BIN := $(VENV)/bin
ARGS ?=

# A name may be there and still not run (a version manager's stub), or lack venv (some Linux packages): so each is tried.
NEW_ENOUGH := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3; do \
	if $$name -c '$(NEW_ENOUGH)' >/dev/null 2>&1; then echo $$name; break; fi; done)

PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --no-emit-find-links --no-header --upgrade

.DEFAULT_GOAL := demo
.PHONY: demo test lint docs pages lock clean

# numcheck leaves with 1 when it found something to report, and here it should: only other codes are failures. Python
# leaves with 1 too where it cannot even load the command, so that is tried first.
demo: $(VENV)/.ready
	@$(BIN)/numcheck --version >/dev/null
	@$(BIN)/numcheck seeds/ || test $$? -eq 1

test: $(VENV)/.ready-to-test
	$(BIN)/python -m pytest --cov=numcheck $(ARGS)

lint: $(VENV)/.ready-to-test
	$(BIN)/ruff check .
	$(BIN)/mypy

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
