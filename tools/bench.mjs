// Throughput of each stage, of the whole, and of the command line: node tools/bench.mjs [FOLDER OF REPORTS]
//
// The stages are measured by benches/extract.rs (criterion: warm, 20 samples); the medians are shown here. The
// command line reads the whole folder from disk and writes JSON lines to a file, start-up included; the median of
// nine runs after one that is not counted. MB are 10⁶ bytes of UTF-8.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const given = process.argv[2];
const folder = given && existsSync(given) ? given : "tests/corpus";
const target = JSON.parse(execFileSync("cargo", ["metadata", "--format-version", "1", "--no-deps"], { encoding: "utf8" })).target_directory;
const row = (name, milliseconds, bytes) =>
  console.log(`${name.padEnd(32)} ${milliseconds.toFixed(2).padStart(9)} ms ${(bytes / 1000 / milliseconds).toFixed(1).padStart(8)} MB/s`);

rmSync(join(target, "criterion", "extract"), { recursive: true, force: true });
execFileSync("cargo", ["bench", "--quiet", "--locked", "--bench", "extract", "--", "--noplot"], { stdio: ["ignore", "ignore", "inherit"] });

console.log("\nEngine, one thread");
const group = join(target, "criterion", "extract");
for (const stage of readdirSync(group).sort()) {
  const result = join(group, stage, "new");
  if (!existsSync(join(result, "benchmark.json"))) continue;
  const about = JSON.parse(readFileSync(join(result, "benchmark.json"), "utf8"));
  const median = JSON.parse(readFileSync(join(result, "estimates.json"), "utf8")).median.point_estimate;
  const bytes = Object.values(about.throughput)[0];
  row(about.function_id ?? stage, median / 1e6, bytes);
}

const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".txt"));
const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
const scratch = mkdtempSync(join(tmpdir(), "mubiao-bench-"));
const command = [join(target, "release", "mubiao"), "extract", "--status", "all", "--format", "jsonl", "-o", join(scratch, "out.jsonl"), folder];

/** The median wall time of a command, in milliseconds. */
function time([program, ...args], env = {}) {
  const runs = [];
  for (let i = 0; i < 10; i++) {
    const start = process.hrtime.bigint();
    const { status, stderr, error } = spawnSync(program, args, { env: { ...process.env, ...env }, encoding: "utf8" });
    if (status !== 0) throw error ?? new Error(`${program} failed: ${stderr}`);
    if (i > 0) runs.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return runs.sort((a, b) => a - b)[runs.length >> 1];
}

console.log(`\nCommand line, ${files.length} files, ${(bytes / 1e6).toFixed(2)} MB`);
const pinned = spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0"] : [];
row(pinned.length ? "one core" : "one thread", time([...pinned, ...command], { RAYON_NUM_THREADS: "1" }), bytes);
row("all cores", time(command), bytes);
rmSync(scratch, { recursive: true });
