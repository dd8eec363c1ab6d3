# Every target sets up what it needs first (tools/setup.sh); the second time that takes no time.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup demo run test test-next lint bench i18n pictures package clean

# The Python that QGIS uses, whatever comes first on PATH.
PYTHON ?= /usr/bin/python3
export PYTHON

help: ## Say what there is to make
	@echo 'Stadstweeling: make …'
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## /  \1#/p' Makefile | column -t -s '#'

.venv/ready: tools/setup.sh tools/requirements.txt
	@tools/setup.sh
	@touch $@

setup: .venv/ready ## Install QGIS (where there is none from 3.40) and .venv

demo: .venv/ready ## Run the main job on a generated district: study, map and results in demo/
	@. tools/environment.sh && .venv/bin/python tools/demo.py --output demo

run: .venv/ready ## Open QGIS with the plugin and the demo study, in a throw-away profile
	@tools/run_desktop.sh

test: .venv/ready ## Run all tests; arguments for pytest in ARGS
	@tools/test.sh $(ARGS)

test-next: ## Run all tests with QGIS 3.44 too, in a chroot of Debian 13 (needs root)
	@tools/test_next.sh $(ARGS)

lint: .venv/ready ## Check the code, and the package as the plugin site does
	@tools/lint.sh

bench: .venv/ready ## Compare the flood and heat engines with their peers, side by side
	@tools/bench.sh

i18n: .venv/ready ## Bring the texts to translate in i18n/*.ts up to date
	@tools/i18n.sh

pictures: i18n ## Make the pictures of the scenario panel in the tour and the README anew
	@. tools/environment.sh && .venv/bin/python tools/pictures.py

package: .venv/ready ## Build dist/stadstweeling-<version>.zip from the last commit
	@tools/package.sh

clean: ## Remove all that make has made
	@rm -rf .build .venv .venv-bench demo dist .pytest_cache .ruff_cache .hypothesis .qgis-settings
	@find . -name __pycache__ -prune -exec rm -rf {} +
