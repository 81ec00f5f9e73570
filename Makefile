# Two commands are enough: `make demo` and `make test`. `make help` tells the rest.
.DEFAULT_GOAL := help
.PHONY: help demo test release dev setup format format-check layers tidy fuzz scores page page-check clean

code := git ls-files 'src/*.cpp' 'src/*.h' 'tests/*.cpp' 'tests/*.h' 'fuzz/*.cpp' 'fuzz/*.h' 'bench/*.cpp'

help:  ## what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: release  ## build the program, read the example documents, show what was found
	@tools/demo

test: dev  ## build with sanitizers and run every test
	@tools/test

release: setup  ## build build/release/readout
	@cmake --preset release --log-level=WARNING >/dev/null
	@cmake --build --preset release

dev: setup  ## build build/dev: sanitizers, tests
	@cmake --preset dev --log-level=WARNING >/dev/null
	@cmake --build --preset dev

setup:  ## install what is missing (Debian 12)
	@tools/setup

format:  ## bring the code into the house's form
	clang-format -i $$($(code))

format-check:  ## is the code in the house's form?
	clang-format --dry-run -Werror $$($(code))

layers:  ## does a file include a layer above its own?
	python3 tools/check_layers.py

tidy:  ## run clang-tidy
	tools/tidy

fuzz:  ## run each fuzzer for SECONDS_EACH (12)
	tools/fuzz $(or $(SECONDS_EACH),12)

scores: release  ## measure against bench/scores.tsv, where the labelled sets lie beside the checkout
	python3 tools/measure
	tools/check_models

page: web/node_modules/.package-lock.json  ## build web/dist anew from web/src
	npm --prefix web run --silent build

page-check: release page  ## is web/dist what web/src gives, and does the page do in a browser what its tests say?
	npm --prefix web run --silent format-check
	git diff --exit-code --stat -- web/dist
	timeout 900 npm --prefix web run --silent test

web/node_modules/.package-lock.json: web/package-lock.json
	npm --prefix web ci --silent --no-audit --no-fund

clean:  ## remove what was built
	rm -rf build
