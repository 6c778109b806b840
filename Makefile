# Every target installs what it needs from the hashed lock files and says what it does while it does it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help demo run cluster test check bench scorecard search rows pictures gallery lock
.DEFAULT_GOAL := help

help:
	@echo "make demo   a living school on this machine, chats in a browser, no token needed"
	@echo "make run    the real bot: BOT_TOKEN=... make run"
	@echo "make test   every test"
	@echo "make cluster the demo school on PostgreSQL: 2 webhook replicas, 3 workers, 2 schedulers"
	@echo "make check  style, types, borders between packages (quick: before every commit)"
	@echo "make rows   how many rows of docs/features.md are proven by tests"
	@echo "make scorecard  kills, deploys and faults: what is lost, what comes twice (about half an hour)"
	@echo "make search  every property, thousands of examples at random"
	@echo "make bench  speed and memory, printed beside their limits"

$(VENV)/run.stamp: requirements.lock pyproject.toml
	@echo "== Installing what the product needs (about a minute the first time)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	@echo "== Installing what the tests and checks need"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/run.stamp
	@$(BIN)/peremena demo

run: $(VENV)/run.stamp
	@$(BIN)/peremena migrate && exec $(BIN)/peremena run

cluster: $(VENV)/dev.stamp
	@$(BIN)/python -m scripts.cluster

test: $(VENV)/dev.stamp
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder; first=$$?; \
	echo "== PostgreSQL, in a process of its own"; \
	$(BIN)/python -m pytest tests/postgres; test $$? -eq 0 -a $$first -eq 0

check: $(VENV)/dev.stamp
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/lint-imports && $(BIN)/mypy

rows: $(VENV)/dev.stamp
	@$(BIN)/python -m tests.rows

bench: $(VENV)/dev.stamp
	@$(BIN)/python -m benchmarks

scorecard: $(VENV)/dev.stamp
	@$(BIN)/python -m scorecard

search: $(VENV)/dev.stamp
	@SEARCH=$${SEARCH:-5000} FAULT_EXAMPLES=$${FAULT_EXAMPLES:-60} $(BIN)/python -m pytest -n 2 -m hypothesis

pictures: $(VENV)/dev.stamp
	@$(BIN)/python -m tests.browser.take_pictures

gallery: $(VENV)/dev.stamp
	@$(BIN)/python -m tests.browser.gallery

lock:
	uv pip compile --universal --generate-hashes --python-version 3.11 --custom-compile-command "make lock" --extra fast --extra build --extra postgres pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --python-version 3.11 --custom-compile-command "make lock" --extra fast --extra build --extra postgres --extra dev pyproject.toml -o requirements-dev.lock
