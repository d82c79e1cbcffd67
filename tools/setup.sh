#!/usr/bin/env bash
# Installs what a task needs and does not find: tools/setup.sh rust|web|npm|browser|bench|lighthouse; tools/setup.sh
# chromium prints the path of the browser, tools/setup.sh lean the environment of the page's compilation.
#
#   rust      cargo with rustfmt and clippy
#   web       rust, the wasm32 target, std's source, the wasm-bindgen of Cargo.lock, wasm-opt, node
#   npm       node, the npm packages of tools: the page's libraries
#   browser   node, the npm packages of tests/web, Chromium, a Chinese font
#   bench     node, the npm packages of benches
#   lighthouse  node, the npm packages of tools/lighthouse
#
# What is on the machine is used; what is missing goes into .tools/ and node_modules, and nothing outside the
# folder is touched but the toolchain (rustup) and, for the browser, the system's packages (apt-get). A prebuilt
# download is tried before a compilation. It may be run again at any time, and then takes under a second.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
tools=$root/.tools
export PATH=$tools/bin:$root/tools/node_modules/.bin:$PATH

github=${GITHUB_MIRROR:-https://github.com}

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
stop() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

need_cargo() {
  have cargo || stop "cargo is missing. Install Rust from https://rustup.rs and open a new shell."
}

need_node() {
  have node && have npm || stop "node or npm is missing. Install Node.js 20 or later from https://nodejs.org (or your package manager)."
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || stop "node $(node --version) is too old. Install Node.js 20 or later from https://nodejs.org."
}

component() { # component NAME COMMAND: a part of the Rust toolchain
  cargo "$2" --version >/dev/null 2>&1 && return
  have rustup || stop "cargo $2 is missing, and rustup, which would install it, is too. Install Rust from https://rustup.rs."
  say "Installing $1"
  rustup component add "$1" >&2 || stop "rustup could not install $1. Check the network and try again."
}

wasm_target() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ] && return
  have rustup || stop "the wasm32-unknown-unknown target is missing, and rustup, which would install it, is too. Install Rust from https://rustup.rs."
  say "Installing the wasm32-unknown-unknown target"
  rustup target add wasm32-unknown-unknown >&2 || stop "rustup could not install the target. Check the network and try again."
}

# std's source, for `lean`; the page can be built without.
std_source() {
  [ -f "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ] && return
  have rustup || return 0
  say "Installing the source of std"
  rustup component add rust-src >&2 || say "It is not to be had: the page will be some 20 kB larger"
}

# A panic in the page ends the worker, and another is started: nobody reads its message. So the messages and the
# places they name stay out, and std, which comes compiled for speed, is compiled for size: 20 kB less, gzipped, and
# no slower. These flags are not stable; RUSTC_BOOTSTRAP has the stable compiler take them. Where it does not, or std's
# source is missing, nothing is printed and the page is built without.
lean() {
  local sysroot flags
  sysroot=$(rustc --print sysroot)
  flags=(-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none)
  [ -f "$sysroot/lib/rustlib/src/rust/library/Cargo.lock" ] || return 0
  RUSTC_BOOTSTRAP=1 rustc "${flags[@]}" --target wasm32-unknown-unknown --print cfg >/dev/null 2>&1 || return 0
  # The flags are parted by the character that Cargo wants, so that the shell parts nothing.
  printf '%s ' env RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort \
    CARGO_ENCODED_RUSTFLAGS="$(IFS=$'\x1f' && echo "${flags[*]}")"
}

# The platform in the names of prebuilt archives; empty where there is none.
triple() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) echo x86_64-unknown-linux-musl ;;
    Linux-aarch64) echo aarch64-unknown-linux-musl ;;
    Darwin-x86_64) echo x86_64-apple-darwin ;;
    Darwin-arm64) echo aarch64-apple-darwin ;;
  esac
}

# prebuilt COMMAND VERSION URL: unpacks an archive of executables into .tools/bin; fails where the download does
# or where what came is not that version.
prebuilt() {
  have curl && have tar || return 1
  local into
  into=$(mktemp -d)
  if curl -fsSL --connect-timeout 10 --max-time 300 "$3" 2>/dev/null | tar -xzf - -C "$into" --strip-components 1 2>/dev/null &&
    [ "$("$into/$1" --version 2>/dev/null)" = "$1 $2" ]; then
    mkdir -p "$tools/bin"
    find "$into" -type f -perm -u+x -exec mv {} "$tools/bin/" \;
    rm -rf "$into"
  else
    rm -rf "$into"
    return 1
  fi
}

# tool COMMAND PACKAGE VERSION URL [FLAG]: by download, or compiled from source.
tool() {
  [ "$("$1" --version 2>/dev/null || true)" = "$1 $3" ] && return
  say "Installing $1 $3 into .tools"
  prebuilt "$1" "$3" "$4" && return
  say "No prebuilt $1: compiling it, which takes a few minutes"
  cargo install --quiet --root "$tools" "$2" --version "$3" --force ${5:+"$5"} >&2 ||
    stop "$1 could not be installed. Check the network and a C compiler (cc), and try again."
}

# The version of a package in Cargo.lock.
locked() { awk -v name="name = \"$1\"" '$0 == name { getline; gsub(/version = |"/, ""); print; exit }' Cargo.lock; }

# npm_packages FOLDER: those of its lock file, unless they are there.
npm_packages() {
  local lock=$1/package-lock.json stamp=$1/node_modules/.package-lock.json
  [ -f "$stamp" ] && [ ! "$lock" -nt "$stamp" ] && return
  say "Installing the npm packages of $1"
  npm ci --prefix "$1" --no-audit --no-fund >&2 || stop "npm could not install the packages of $1. Check the network and try again."
  touch "$stamp"
}

rust() {
  need_cargo
  component rustfmt fmt
  component clippy clippy
}

web() {
  rust
  need_node
  wasm_target
  std_source
  local archive bindgen
  archive=$(triple)
  bindgen=$(locked wasm-bindgen)
  tool wasm-bindgen wasm-bindgen-cli "$bindgen" \
    "$github/wasm-bindgen/wasm-bindgen/releases/download/$bindgen/wasm-bindgen-$bindgen-$archive.tar.gz"
  # An old wasm-opt does not know what rustc emits today.
  wasm-opt --version 2>/dev/null | grep -qE 'version 1[2-9][0-9]' || npm_packages tools
}

# The path of a Chromium, or nothing.
chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium \
    "$tools"/browsers/chromium-*/chrome-*/chrome "$tools"/browsers/chromium-*/chrome-*/*.app/Contents/MacOS/*; do
    # type -P, since this function has the name of a candidate.
    [ -n "$candidate" ] && type -P "$candidate" && return
  done
  return 0
}

# The prefix with which apt-get may be run; fails where it may not.
apt_prefix() {
  have apt-get || return 1
  [ "$(id -u)" = 0 ] && return
  have sudo && sudo -n true 2>/dev/null && echo sudo
}

apt() { # apt PACKAGE…
  local prefix
  prefix=$(apt_prefix) || return 1
  say "Installing $* (apt-get)"
  # shellcheck disable=SC2086 # an empty prefix is no word
  $prefix apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive $prefix apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

browser() {
  need_node
  [ -f tests/web/package-lock.json ] && npm_packages tests/web
  if [ -z "$(chromium)" ] && ! apt chromium; then
    say "Installing Chromium into .tools (Playwright)"
    PLAYWRIGHT_BROWSERS_PATH=$tools/browsers npx --prefix tests/web playwright-core install chromium >&2 || true
  fi
  [ -n "$(chromium)" ] ||
    stop "Chromium is missing. Install it (Debian: apt-get install chromium, as root) or give its path: make test CHROMIUM=/path/to/chrome"
  # The fonts decide only what screenshots look like, so their absence is no error.
  if have fc-list && [ -z "$(fc-list :lang=zh family)" ] || ! have fc-list; then
    apt fonts-noto-cjk fontconfig || say "No Chinese font was found: screenshots will show boxes"
  fi
}

case ${1:-} in
  rust | web | browser) "$1" ;;
  node) need_node ;;
  npm) need_node && npm_packages tools ;;
  bench) need_node && npm_packages benches ;;
  lighthouse) need_node && PUPPETEER_SKIP_DOWNLOAD=1 npm_packages tools/lighthouse ;;
  chromium | lean) "$1" ;;
  *) stop "usage: tools/setup.sh rust|web|npm|browser|bench|lighthouse|node|chromium|lean" ;;
esac
