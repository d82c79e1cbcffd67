#!/usr/bin/env bash
# Runs every fuzz target one after the other, or those named: fuzz/run.sh [TARGET…], MINUTES=… for each (1).
# Exits with an error at the first finding, which stays in fuzz/artifacts/TARGET/.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=$PATH:$HOME/.cargo/bin
cargo fuzz --version >/dev/null 2>&1 || { echo "cargo-fuzz is missing: cargo install cargo-fuzz --locked" >&2; exit 1; }
rustup run nightly rustc --version >/dev/null 2>&1 || { echo "a nightly compiler is missing: rustup toolchain install nightly" >&2; exit 1; }
fuzz/seeds.py
[ $# -gt 0 ] || mapfile -t all < <(cargo +nightly fuzz list)
for target in "${@:-${all[@]}}"; do
  # No address sanitizer: the engine has no unsafe code, and without it three times as many inputs are tried.
  cargo +nightly fuzz run --sanitizer none "$target" -- \
    -max_total_time=$((${MINUTES:-1} * 60)) -timeout=30 -dict=fuzz/genre.dict -max_len=8192 -print_final_stats=1
done
