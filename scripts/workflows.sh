#!/usr/bin/env bash
# Lints the workflows and action.yml with actionlint (a Go module) and zizmor (a Python package). A tool that cannot
# be installed on this machine is skipped with a message.
set -uo pipefail
cd "$(dirname "$0")/.."
mkdir -p .cache

ACTIONLINT=github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
ZIZMOR=zizmor==1.32.0
status=0

export GOBIN="$PWD/.cache/bin"
if [ ! -x "$GOBIN/actionlint" ]; then
  timeout 240 go install "$ACTIONLINT" >.cache/actionlint.log 2>&1 || echo 'skipped: actionlint (needs Go and its module proxy)'
fi
if [ -x "$GOBIN/actionlint" ]; then
  # The examples are workflows as well, but by default actionlint checks only .github/workflows.
  "$GOBIN/actionlint" -no-color .github/workflows/*.yml examples/*.yml && echo 'actionlint: clean' || status=1
fi

venv=.cache/zizmor
if [ ! -x "$venv/bin/zizmor" ]; then
  { python3 -m venv "$venv" && timeout 240 "$venv/bin/pip" install --quiet "$ZIZMOR"; } >.cache/zizmor.log 2>&1 ||
    echo 'skipped: zizmor (needs Python with venv, and PyPI)'
fi
if [ -x "$venv/bin/zizmor" ]; then
  "$venv/bin/zizmor" --offline --no-progress --persona pedantic .github action.yml plan/action.yml merge/action.yml examples/*.yml && echo 'zizmor: clean' || status=1
fi
exit "$status"
