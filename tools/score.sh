#!/usr/bin/env bash
# Scores the release build on the gold records: tools/score.sh FOLDER [CORE EXACT [DIRTY_CORE DIRTY_EXACT]]
#
# FOLDER holds score/score.py, gold/ and corpus/, gold-dirty/ and corpus-dirty/. The numbers are floors, from 0
# to 1: a score below one of them is an error. Where FOLDER is not there, nothing is scored and that is said.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=$1
[ -f "$shared/score/score.py" ] || { echo "No $shared/score/score.py here: nothing to score."; exit 0; }
command -v python3 >/dev/null || { echo "score: python3 is missing. Install Python 3 from https://python.org (or your package manager)." >&2; exit 1; }
run='target/release/mubiao extract --format json --status all'
missed=0
echo "== Clean texts"
python3 "$shared/score/score.py" --run "$run" --min-core "${2:-0}" --min-exact "${3:-0}" || missed=1
echo "== Damaged texts"
python3 "$shared/score/score.py" --run "$run" --gold "$shared/gold-dirty" --corpus "$shared/corpus-dirty" \
  --min-core "${4:-0}" --min-exact "${5:-0}" || missed=1
exit $missed
