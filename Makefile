# SPDX-License-Identifier: Apache-2.0
# The one door. `make help` says what is behind it.

PREFIX ?= /usr/local
CASE ?=

SOURCES := Package.swift Sources Tests
STRICT := --explicit-target-dependency-import-check error
# One file that runs where no Swift is installed; elsewhere Swift is part of the system.
RELEASE := -c release --product caseboard $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)

# Swift's crash reporter prints memory, and case text could be in it.
export SWIFT_BACKTRACE := enable=no

.DEFAULT_GOAL := help
.PHONY: help run test check install demo bench torture docs build lint format release setup

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: setup release ## set up, build and open the demo (CASE=id opens one case)
	@"$$(swift build $(RELEASE) --show-bin-path)/caseboard" demo $(CASE)

test: ## set up and run every test
	@scripts/setup test
	swift test

check: lint ## everything a change has to pass
	@scripts/setup test
	swift build --build-tests $(STRICT)
	swift test
	@scripts/docs --check

install: setup release ## install program, manual and completions (PREFIX=/usr/local)
	@scripts/install "$$(swift build $(RELEASE) --show-bin-path)/caseboard" "$(PREFIX)"

demo: build ## open the demo from a debug build
	@"$$(swift build --show-bin-path)/caseboard" demo $(CASE)

bench: release ## time everything in a release build, beside tig, lnav, htop and VisiData
	swift run -c release Benchmarks

torture: ## kill, cut the power, fill the disk, damage the file: nothing confirmed may be lost
	@scripts/setup test
	swift build
	"$$(swift build --show-bin-path)/Torture"

docs: build ## write the generated pages of docs/
	@scripts/docs

build: setup ## build for debugging
	swift build $(STRICT)

lint: ## complain about format
	swift format lint --strict --parallel --recursive $(SOURCES)

format: ## put the format right
	swift format --in-place --parallel --recursive $(SOURCES)

release:
	swift build $(RELEASE) $(STRICT)

setup:
	@scripts/setup
