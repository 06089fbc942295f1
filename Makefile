# The two commands of the README are `make run` and `make test`; each does its own set-up. `make` alone lists the targets.
PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help setup dev run test check lint types approve docs fast bench clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

setup: .venv/.ready  ## build .venv with what the program needs

.venv/.ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "As Reported needs Python 3.11 or newer; $(PYTHON) is older."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }
	@echo "Installing what the program needs into .venv (half a minute the first time) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

dev: .venv/.dev  ## add what it takes to work on the program

.venv/.dev: requirements-dev.txt .venv/.ready
	@echo "Installing what the tests need ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

run: setup  ## build the database if needed and serve the dashboard (PORT=8501)
	@$(BIN)/python cli.py build
	@echo "As Reported: http://127.0.0.1:$(PORT)   (end with Ctrl-C)"
	@$(BIN)/python -m streamlit run asgi.py --server.port $(PORT)

test: dev  ## everything that CI checks
	@$(BIN)/ruff check .
	@$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

check: lint types test  ## test, and the type checker besides

lint: dev  ## style alone
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: dev  ## the type checker on the stages that compute
	@$(BIN)/mypy

approve: dev  ## rewrite the approved texts under tests/approved/ after you have read the difference
	@APPROVE=1 $(BIN)/python -m pytest tests -k approved
	@git --no-pager diff --stat tests/approved

docs: setup  ## rewrite the generated parts of the documentation
	@$(BIN)/python cli.py docs

fast: dev  ## compile the reader: the same figures, twice as fast (needs a C compiler, takes minutes)
	@$(BIN)/python cli.py compile

bench: dev  ## list the benchmarks; each is run by hand
	@ls bench/*.py

clean:  ## remove everything that was built
	rm -rf .venv build site
