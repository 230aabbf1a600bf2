# make help says what there is.

PYTHON := .venv/bin/python
CONGVAN := .venv/bin/congvan
OUT ?= outputs
# Each tesseract on one thread: with more, several at a time wait for one another.
export OMP_THREAD_LIMIT := 1

.PHONY: help setup demo test quick lint samples picture docs bench peers faults mutate lock clean
.DEFAULT_GOAL := help

help: ## Say what there is
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup: .venv/.ready ## Install tesseract and the libraries (.venv)

.venv/.ready: setup.sh requirements.lock pyproject.toml
	./setup.sh
	@touch $@

demo: setup ## Read the samples, then list the documents and who owes what by when, also as a page
	$(CONGVAN) run samples --out $(OUT)
	$(CONGVAN) register $(OUT)
	$(CONGVAN) deadlines $(OUT)
	@echo "The same as a page for the browser:"
	@$(CONGVAN) report $(OUT) --html $(OUT)/report.html

test: setup ## Run all tests
	./setup.sh browser
	$(PYTHON) -m pytest -q

quick: setup ## Run the tests that need no engine
	./setup.sh browser
	$(PYTHON) -m pytest -q -m "not ocr"

lint: setup ## Check style and types
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy

samples: setup ## Make the samples anew
	./setup.sh samples
	$(PYTHON) -m samples.make

picture: setup ## Take the picture of the report in the README anew
	./setup.sh browser
	$(PYTHON) -m docs.make_picture

docs: setup ## Write docs/commands.md anew from the commands
	$(PYTHON) -m pipeline.reference docs/commands.md

bench: setup peers ## Measure time beside other programs, scaling, memory and start
	$(PYTHON) -m benchmarks.run best quick
	$(PYTHON) -m benchmarks.speed

peers: benchmarks/.venv/.ready

benchmarks/.venv/.ready: benchmarks/requirements.lock
	$(PYTHON) -m uv venv -q --clear benchmarks/.venv
	$(PYTHON) -m uv pip install -q --python benchmarks/.venv/bin/python --require-hashes -r $<
	@touch $@

faults: setup ## Kill a run 50 times at random moments, fill its disk, and compare the tables
	KILLS=50 $(PYTHON) -m pytest -q -s tests/pipeline/test_faults.py

mutate: setup ## Change the rules one thing at a time, and list what no test notices
	$(PYTHON) -m benchmarks.mutate

lock: setup ## Choose the versions of the libraries anew
	$(PYTHON) -m uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
		--custom-compile-command "make lock" --no-emit-index-url --upgrade \
		--extra cluster --group dev --group samples --group notebook --group browser \
		--output-file requirements.lock pyproject.toml
	$(PYTHON) -m uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
		--custom-compile-command "make lock" --no-emit-index-url --upgrade \
		--output-file benchmarks/requirements.lock benchmarks/requirements.in

clean: ## Remove .venv and what tools leave behind, never the tables
	rm -rf .venv benchmarks/.venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
