// Names the functions of a WebAssembly module in an order in which those that are alike stand side by side, for wasm-opt to
// sort them by: gzip looks back no further than 32 kB. Three kilobytes of the page.
//
//   node tools/order.mjs FILE      writes the names into FILE, for wasm-opt --reorder-functions-by-name --strip-debug
//
// | section | what is done with it |
// | --- | --- |
// | import | its functions are counted, since the others are numbered after them |
// | code | each function is the set of all runs of RUN bytes in it; the next is the one that shares most with those right before |
// | name | `f00000`, `f00001`, … is put at the end of the file |

import { readFileSync, writeFileSync } from "node:fs";

/** How many bytes make a run, and how many functions may have one: what all have tells none apart. */
const RUN = 6;
const MOST = 400;
/** How far back gzip is taken to look, with room for the function itself. */
const WINDOW = 24_000;
/** What a function counts as longer than it is, lest the shortest come first. */
const SHORT = 60;

const [file] = process.argv.slice(2);
const bytes = readFileSync(file);
let at = "\0asm".length + 4;

/** The number that stands at `at`, past which it goes. */
function number() {
  let value = 0;
  for (let place = 1; ; place *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * place;
    if (byte < 128) return value;
  }
}

const written = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...written(value >> 7)]);

/** How many functions the import section at `at` has; this module imports nothing else. */
function imports() {
  const count = number();
  for (let i = 0; i < count; i++) {
    for (const _ of ["module", "name"]) {
      const length = number();
      at += length;
    }
    if (bytes[at++] !== 0) throw new Error(`${file} imports more than functions`);
    number();
  }
  return count;
}

/** The functions of the code section at `at`, as strings of their bytes. */
function functions() {
  return Array.from({ length: number() }, () => {
    const length = number();
    at += length;
    return bytes.toString("latin1", at - length, at);
  });
}

/** The places of the functions in the new order. */
function sorted(bodies) {
  const having = new Map();
  const runs = bodies.map((body, i) => {
    const own = new Set();
    for (let from = 0; from + RUN <= body.length; from++) own.add(body.slice(from, from + RUN));
    for (const run of own) having.set(run, [...(having.get(run) ?? []), i]);
    return own;
  });
  // How often a run stands in the functions that are near, and what each function shares with them.
  const near = new Map();
  const shared = new Float64Array(bodies.length);
  const count = (i, more) => {
    for (const run of runs[i]) {
      const who = having.get(run);
      if (who.length > MOST) continue;
      const now = (near.get(run) ?? 0) + more;
      near.set(run, now);
      if (now === (more > 0 ? 1 : 0)) for (const other of who) shared[other] += more / who.length;
    }
  };
  const worth = (i) => shared[i] / (bodies[i].length + SHORT);
  const left = new Set(bodies.keys());
  const order = [];
  let [back, seen] = [0, 0];
  while (left.size > 0) {
    const next = [...left].reduce((best, i) => (worth(i) > worth(best) ? i : best));
    left.delete(next);
    order.push(next);
    count(next, 1);
    for (seen += bodies[next].length; seen > WINDOW; back++) {
      seen -= bodies[order[back]].length;
      count(order[back], -1);
    }
  }
  return new Map(order.map((i, place) => [i, place]));
}

let [before, bodies] = [0, []];
while (at < bytes.length) {
  const section = bytes[at++];
  const length = number();
  const end = at + length;
  if (section === 2) before = imports();
  if (section === 10) bodies = functions();
  at = end;
}
const places = sorted(bodies);
const names = bodies.flatMap((_, i) => {
  const name = Buffer.from(`f${String(places.get(i)).padStart(5, "0")}`);
  return [...written(before + i), ...written(name.length), ...name];
});
const map = [...written(bodies.length), ...names];
const section = [...written(4), ...Buffer.from("name"), 1, ...written(map.length), ...map];
writeFileSync(file, Buffer.concat([bytes, Buffer.from([0, ...written(section.length), ...section])]));
