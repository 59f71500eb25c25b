# Only Python 3.11 (or newer), pip and make are needed; everything else goes into .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
VENV := .venv
BIN := $(VENV)/bin
DEMO := $(VENV)/.installed-demo
DEV := $(VENV)/.installed-dev
DEPENDENCIES := setup.cfg pyproject.toml constraints.txt

.PHONY: help demo test lint documents clean

help:
	@echo "make demo   install, build the graph of data/directives, its gap report and its page"
	@echo "make test   install the tools of development and run every check and test"
	@echo "make lint   only the checks: ruff, mypy, who imports whom"
	@echo "make documents  write into the documents what their commands print now (make test holds them to it)"
	@echo "make clean  remove what make demo wrote (not .venv)"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(DEMO): $(DEPENDENCIES) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[documents,notebooks]'
	@touch $@

$(DEV): $(DEPENDENCIES) | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[documents,notebooks,dev]'
	@touch $@ $(DEMO)

demo: $(DEMO)
	$(BIN)/kg build data/directives -o graph
	@mkdir -p out
	@$(BIN)/kg -q report -o out/gap-report.html
	@$(BIN)/kg -q explore -o out/explorer.html
	@echo
	@echo "graph      (图谱)          $(CURDIR)/graph"
	@echo "gap report (落实对照报告)  $(CURDIR)/out/gap-report.html"
	@echo "explorer   (浏览图)        $(CURDIR)/out/explorer.html"
	@echo
	@echo "next: $(BIN)/kg trace 宁府办字〔2023〕56号 --up    $(BIN)/kg --help"

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --config setup.cfg

test: lint
	$(BIN)/python -m pytest

documents: $(DEV)
	WRITE_DOCUMENTS=1 $(BIN)/python -m pytest tests/test_documents.py

clean:
	rm -rf graph out
