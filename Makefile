# Everything from a fresh clone: each target makes the environment it needs.
PYTHON ?= python3
ENV := .venv
RUN := $(ENV)/bin/python
.DEFAULT_GOAL := help

site: $(ENV)/build.stamp  ## everything from a fresh clone to site/: environment, pages, index, gate
	@$(RUN) scripts/build.py

test: $(ENV)/test.stamp  ## everything from a fresh clone: all tests, on small samples, a real browser included
	@$(RUN) -m pytest -n 2 --dist loadfile

test-full: $(ENV)/test.stamp  ## the same tests at full size, browser scores, and the figures printed
	@$(RUN) -m pytest --full

serve: $(ENV)/build.stamp  ## live preview on http://127.0.0.1:8000, search included
	@$(RUN) scripts/serve.py

check: $(ENV)/build.stamp  ## every mistake in sources/ with its place; nothing is written
	@$(RUN) scripts/check.py

release: $(ENV)/build.stamp  ## make release SITE_URL=https://… EDITION=2026.11: append to the ledger, freeze data and site in dist/
	@$(RUN) scripts/release.py $(EDITION)

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*##  *\(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name words; do printf 'make %-10s %s\n' "$$name" "$$words"; done

$(ENV)/build.stamp: requirements.txt
	@echo "installing what a build needs into $(ENV)/"
	@test -x $(RUN) || $(PYTHON) -m venv $(ENV)
	@$(RUN) -m pip install --quiet --disable-pip-version-check --upgrade pip==26.3
	@$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(ENV)/test.stamp: $(ENV)/build.stamp tests/requirements.txt
	@echo "installing what the tests need into $(ENV)/"
	@$(RUN) -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@sh tests/browser.sh
	@touch $@

.PHONY: site test test-full serve check release help
