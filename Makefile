# `make help` lists the targets. What a target needs and does not find is installed by tools/setup.sh.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# The steps of `make test` speak one after the other.
.NOTPARALLEL:
SHELL := /bin/bash

PORT ?= 8080
MINUTES ?= 1
SHARED ?= ../shared
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/tools/node_modules/.bin:$(PATH):$(HOME)/.cargo/bin

PKG := www/pkg/mubiao_bg.wasm
VENDOR := www/vendor/.made
ENGINE := $(shell find src -name '*.rs' -o -name '*.tsv' -o -name '*.ts') build.rs Cargo.toml Cargo.lock wasm-pack.toml tools/order.mjs
# Cargo, wasm-bindgen and wasm-opt are called one by one, since wasm-pack builds the rlib too and Cargo then leaves
# link-time optimisation out: 10 kB more, gzipped. `lean` is what the compiler has to make std small too.
WASM_OUT = $(or $(CARGO_TARGET_DIR),target)/wasm32-unknown-unknown/release/mubiao.wasm
# What wasm-opt does twice, since the second time finds half a kilobyte more.
FLAT := -Oz --flatten --rereloop --local-cse
WASM := --target wasm32-unknown-unknown --no-default-features
say = @printf '\033[1m==> %s\033[0m\n' $(1)

.PHONY: help
help: ## What can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

## The page

.PHONY: serve
serve: $(PKG) $(VENDOR) ## Build the page and serve it on http://localhost:8080 (PORT=…)
	@tools/setup.sh node
	@node tools/precache.mjs
	@node tools/serve.mjs www $(PORT)

.PHONY: build
build: $(PKG) $(VENDOR) ## The page's engine into www/pkg, and the command line into target/release/mubiao
	@node tools/precache.mjs
	$(call say,"The command line")
	@cargo build --release --locked

$(PKG): $(ENGINE)
	@tools/setup.sh web
	$(call say,"The engine for the page")
	@$$(tools/setup.sh lean) cargo rustc --quiet --lib --crate-type cdylib --release --locked $(WASM) --config wasm-pack.toml
	@wasm-bindgen --target web --out-dir www/pkg $(WASM_OUT)
	@wasm-opt $(FLAT) $(FLAT) -Oz -Oz --strip-debug --strip-producers -o $@ $@
	@node tools/order.mjs $@
	@wasm-opt --reorder-functions-by-name --strip-debug -o $@ $@
	@cp src/lexicon/{pairs,traditional}.tsv www/pkg/
	@touch $@

$(VENDOR): tools/vendor.mjs tools/package-lock.json
	@tools/setup.sh npm
	@node tools/vendor.mjs
	@touch $@

.PHONY: size
size: $(PKG) $(VENDOR) ## What the page weighs on first load, gzipped
	@# What a compiler that does not take the flags of `lean` makes is larger by 24 kB. The budget was 295 kB before the
	@# causes that blind readers found in eighteen reports were mended: a table that is right is worth eleven more.
	@node tools/size.mjs $(if $(shell tools/setup.sh lean),308,333)

.PHONY: site
site: $(PKG) $(VENDOR) ## The page as it is published, in target/site
	@node tools/publish.mjs target/site

## Tests

.PHONY: test
test: setup-test lint test-rust test-wasm size test-page ## Everything: format, clippy, Rust, wasm, the page in Chromium

.PHONY: setup-test
setup-test:
	$(call say,"Set-up")
	@tools/setup.sh web
	@tools/setup.sh browser

.PHONY: lint
lint: $(PKG) $(VENDOR) ## Format, clippy (native and wasm32), documentation, the types of the page; warnings denied
	@tools/setup.sh web
	@tools/setup.sh npm
	$(call say,"Format")
	@cargo fmt --check
	$(call say,"Clippy$(comma) native")
	@cargo clippy --quiet --locked --all-targets -- -D warnings
	$(call say,"Clippy$(comma) wasm32")
	@cargo clippy --quiet --locked $(WASM) --lib --test wasm -- -D warnings
	$(call say,"Documentation")
	@RUSTDOCFLAGS="-D warnings" cargo doc --quiet --locked --no-deps --lib
	$(call say,"Types of the page")
	@tsc -p tools

.PHONY: test-rust
test-rust: ## The Rust tests
	@tools/setup.sh rust
	$(call say,"Rust tests")
	@cargo test --quiet --locked

.PHONY: test-wasm
test-wasm: ## The engine as JavaScript sees it, under Node
	@tools/setup.sh web
	$(call say,"Wasm tests")
	@CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
		cargo test --locked $(WASM) --test wasm

.PHONY: test-page
test-page: $(PKG) $(VENDOR) ## The page in Chromium
	@tools/setup.sh browser
	$(call say,"The page in Chromium")
	@CHROMIUM="$$(tools/setup.sh chromium)" npm --prefix tests/web --silent test

.PHONY: screenshot
screenshot: $(PKG) $(VENDOR) ## The pictures of the page in the README
	@tools/setup.sh browser
	@CHROMIUM="$$(tools/setup.sh chromium)" node tools/screenshot.mjs

.PHONY: fuzz
fuzz: ## Every fuzz target for MINUTES=… each (needs cargo-fuzz and a nightly compiler)
	@tools/setup.sh rust
	$(call say,"Fuzzing")
	@MINUTES=$(MINUTES) fuzz/run.sh

## Measures

.PHONY: bench
bench: $(PKG) ## One table of speed, sizes and memory: native, wasm in Node and Chromium, a peer, the bounds
	@tools/setup.sh rust
	@tools/setup.sh browser
	@tools/setup.sh bench
	$(call say,"Benchmarks")
	@cargo build --release --locked --quiet
	@CHROMIUM="$$(tools/setup.sh chromium)" node tools/bench.mjs $(SHARED)/reports

.PHONY: lighthouse
lighthouse: $(PKG) $(VENDOR) ## Lighthouse on the served page, desktop and mobile: performance ≥ 95, the rest 100
	@tools/setup.sh browser
	@tools/setup.sh lighthouse
	$(call say,"Lighthouse")
	@CHROME_PATH="$$(tools/setup.sh chromium)" node tools/lighthouse/run.mjs

.PHONY: longtasks
longtasks: $(PKG) $(VENDOR) ## How long the page is busy at a time while it works on 300 fictional reports
	@tools/setup.sh browser
	@CHROMIUM="$$(tools/setup.sh chromium)" node tools/longtasks.mjs

.PHONY: eval
eval: ## The score table, and errors by construction, where ../shared is (OF=range lists those of one)
	@tools/setup.sh rust
	@cargo build --release --locked --quiet
	@tools/score.sh $(SHARED)
	@[ ! -d $(SHARED)/gold ] || python3 tools/constructions.py $(SHARED) $(if $(OF),"$(OF)")

.PHONY: clean
clean: ## Remove what was built (installed tools stay in .tools/)
	cargo clean --quiet
	rm -rf www/pkg www/vendor www/sw-manifest.js www/build.json

comma := ,
