// What the engine does in a JavaScript runtime: used by tools/bench.mjs in Node, and in Chromium by its page.
//
//   measure(engine, texts, rounds)    // → { engine, objects }: milliseconds of each round over all texts
//   memory(engine, exports, text)     // → { fresh, thousand, large }: bytes of wasm memory

const now = () => performance.now();

function time(work) {
  const from = now();
  work();
  return now() - from;
}

/** Each round reads all texts once without making anything of it, and once into plain objects. */
export function measure({ to_csv, extract }, texts, rounds) {
  const runs = { engine: [], objects: [] };
  for (let i = -1; i < rounds; i++) {
    // A table of no records: the whole engine, and a string of one line.
    const engine = time(() => texts.forEach((text) => to_csv(text, { records: [] })));
    const objects = time(() => texts.forEach((text) => extract(text)));
    if (i < 0) continue;
    runs.engine.push(engine);
    runs.objects.push(objects);
  }
  return runs;
}

/** The memory at first, after a thousand extractions, and after a report of ten million bytes. */
export function memory({ extract }, exports, text) {
  const bytes = new TextEncoder().encode(text).length;
  const fresh = exports.memory.buffer.byteLength;
  for (let i = 0; i < 1000; i++) extract(text);
  const thousand = exports.memory.buffer.byteLength;
  extract(text.repeat(Math.ceil(1e7 / bytes)));
  return { fresh, thousand, large: exports.memory.buffer.byteLength };
}
