# The task file. Two commands do everything on a fresh machine: `make run` and `make test`.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done || echo python3)
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help run setup setup-dev test test-quick test-slow lint types web web-check screenshots docs clean

help: ## list the tasks
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: ## create the environment in .venv
	@$(PYTHON) scripts/setup.py

setup-dev:
	@$(PYTHON) scripts/setup.py --dev

run: setup ## start the studio and open its page
	@exec $(BIN)/drillyard

test: setup-dev ## every test: Python, processes, page, browser, chaos
	@cd web && npm ci --silent --no-audit --no-fund && npm test --silent
	@$(BIN)/python scripts/run_tests.py

test-quick: setup-dev ## the tests without the slow ones
	@$(BIN)/python -m pytest -m "not chaos and not browser and not slow"

test-slow: setup-dev ## what takes long: chaos by the minute, whole conformance suites, a real vLLM server
	@$(BIN)/python -m pytest -m slow --timeout=3000

lint: setup-dev web-check ## style, import rule, generated files
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports
	@$(BIN)/python scripts/generate_types.py --check

types: setup-dev ## pyright, strict on src
	@$(BIN)/pyright

web: setup-dev ## build the pages into src/drillyard/studio/static and src/drillyard/sharing/page
	@$(BIN)/python scripts/generate_types.py
	@cd web && npm ci --silent --no-audit --no-fund && npm run --silent build

web-check: setup-dev ## fail when the committed page differs from what web/ builds
	@cd web && npm ci --silent --no-audit --no-fund && npm run --silent check && npm run --silent build
	@git diff --exit-code --stat -- src/drillyard/studio/static src/drillyard/sharing/page web/src/generated || \
		{ echo "the committed page is not what web/ builds: run 'make web' and commit"; exit 1; }

screenshots: setup-dev ## make the pictures of the docs by the browser tests
	@DRILLYARD_SCREENSHOTS=docs/images $(BIN)/python -m pytest tests/browser -m browser

docs: setup-dev ## build the docs site into site/
	@$(BIN)/python -m sphinx -q -W --keep-going -b html docs site
	@echo "site/index.html"

clean: ## remove what was built here
	rm -rf .venv web/node_modules dist site test-artifacts .pytest_cache .ruff_cache
