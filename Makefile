# Everything a person does with this project, each by one word. GNU make 4.3 or newer, Linux.
# Programs are run as `.venv/bin/python -m …`, so that the folder may be moved or copied.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory

PYTHON ?= python3
ARGS ?=

# A stamp inside .venv carries the hash of the lock files that were installed: packages are installed
# again when a lock file changes, or when .venv's Python no longer runs, and not otherwise.
hash_of = $(shell cat $(1) | sha256sum | cut -c1-12)
RUNTIME := .venv/.runtime-$(call hash_of,requirements.txt)
TEST := .venv/.test-$(call hash_of,requirements.txt requirements-test.txt)
ENV_WORKS := $(shell .venv/bin/python -c 'import pip; print("yes")' 2>/dev/null)

# -qq: warnings about a machine's pip settings are not the reader's business; errors are still shown.
PIP_INSTALL := .venv/bin/python -m pip install -qq --no-input --disable-pip-version-check --require-hashes

UV_COMPILE := UV_CUSTOM_COMPILE_COMMAND="make lock" .venv/bin/python -m uv pip compile --quiet --no-config \
	--universal --python-version 3.11 --generate-hashes

.PHONY: help site book check offline serve test publish-check lint format lock clean always

help:  ## show this list
	@sed -nE 's/^name: \{zh: (.*), en: (.*)\}/\1 · \2/p' data/site.yml
	echo
	sed -nE 's/^([a-z]+(-[a-z]+)*):.*## (.*)/  make \1\t\3/p' $(firstword $(MAKEFILE_LIST)) | expand -t 22
	echo
	echo '  ARGS="…"      goes on to the program that a word runs: make test ARGS="-k units -n 0"'
	echo '  PYTHON=…      makes .venv with another Python (3.11 or newer): rm -rf .venv && make site PYTHON=python3.13'

site: $(RUNTIME)  ## build the whole site into build/site
	@.venv/bin/python -m generators site $(ARGS)

book: $(RUNTIME)  ## write each report as a PDF in each language to build/book
	@.venv/bin/python -m generators book $(ARGS)

check: $(RUNTIME)  ## check data/ and write nothing
	@.venv/bin/python -m generators check $(ARGS)

offline: site  ## build the site and pack it into one archive that is read from a disk
	@.venv/bin/python -m generators offline $(ARGS)

serve: $(RUNTIME)  ## serve the finished site on this machine and rebuild what an edit touches
	@.venv/bin/python -m generators serve $(ARGS)

test: $(TEST)  ## run all tests, those in the browser too
	@tools/ensure-browser
	.venv/bin/python -m pytest $(ARGS)

publish-check: $(TEST)  ## build the site and walk it as GitHub Pages would serve it; check the workflow
	@tools/ensure-browser
	.venv/bin/python -m check_jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	# A program that needs no Python, so it has no module to be run as.
	.venv/bin/zizmor --offline --no-progress --persona pedantic .github/workflows
	.venv/bin/python -m generators register --check
	.venv/bin/python -m generators site
	.venv/bin/python -m pytest tests/publish/walk.py $(ARGS)

lint: $(TEST)  ## look for faults, form and types: ruff and mypy
	@.venv/bin/python -m ruff check .
	.venv/bin/python -m ruff format --check .
	.venv/bin/python -m mypy generators

format: $(TEST)  ## put imports and layout right, and what else ruff can mend by itself
	@.venv/bin/python -m ruff check --fix-only --quiet .
	.venv/bin/python -m ruff format .

lock: $(TEST)  ## write requirements*.txt anew from requirements*.in (ARGS=--upgrade: newest versions)
	@$(UV_COMPILE) $(ARGS) --output-file requirements.txt requirements.in
	$(UV_COMPILE) $(ARGS) --output-file requirements-test.txt requirements-test.in

clean:  ## remove what programs wrote; .venv stays (rm -rf .venv removes that too)
	@rm -rf build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -not -path './.venv/*' -not -path './.git/*' -prune -exec rm -rf {} +

$(RUNTIME): $(if $(ENV_WORKS),,always)
	@$(if $(ENV_WORKS),,$(create_environment))
	echo "Installing packages (about a minute, once) …"
	# jieba comes as source only: its builder is installed first, locked like everything else.
	$(PIP_INSTALL) -r <(sed -n '/^setuptools==/,/# via/p' requirements.txt)
	$(PIP_INSTALL) --no-build-isolation --use-pep517 -r requirements.txt
	rm -f .venv/.runtime-*
	touch $@

$(TEST): $(RUNTIME)
	@echo "Installing test and lint packages (once) …"
	$(PIP_INSTALL) -r requirements-test.txt
	rm -f .venv/.test-*
	touch $@

# Debian's python3 comes without the part of venv that installs pip; that part is ensurepip.
define create_environment
say() { printf '%s\n' "$$@" >&2; }
if ! command -v "$(PYTHON)" >/dev/null; then
	say "There is no '$(PYTHON)' here; this project needs Python 3.11 or newer." \
	    "Debian, Ubuntu: apt-get install python3 python3-venv" \
	    "Or name another: make $(MAKECMDGOALS) PYTHON=/path/to/python3"
	exit 1
fi
if ! "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
	say "'$(PYTHON)' is $$("$(PYTHON)" --version 2>&1); this project needs Python 3.11 or newer." \
	    "Where a newer one is installed, name it: make $(MAKECMDGOALS) PYTHON=python3.11"
	exit 1
fi
has_venv() { "$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null; }
if ! has_venv && [ "$$(id -u)" = 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null; then
	echo "Installing python3-venv (Debian keeps it apart from python3) …"
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	    apt-get install -qq --no-install-recommends python3-venv >/dev/null || true
fi
if ! has_venv; then
	say "'$(PYTHON)' cannot make virtual environments: its module venv or ensurepip is missing." \
	    "Debian, Ubuntu: apt-get install python3-venv (for another Python than the system's: python3.N-venv)"
	exit 1
fi
"$(PYTHON)" -m venv --clear .venv
endef
