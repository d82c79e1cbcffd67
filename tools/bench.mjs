// Throughput of each stage, of the whole, and of the command line: node tools/bench.mjs [FOLDER OF REPORTS]
//
// The stages are measured by benches/extract.rs (criterion: warm, 20 samples); the medians are shown here. The
// command line reads the whole folder from disk and writes JSON lines to a file, start-up included; the median of
// nine runs after one that is not counted. MB are 10⁶ bytes of UTF-8. Where the processor is shared with others the
// wall time says little, so the processor's own time is given for one core too.

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

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** The median times of a command in milliseconds: on the wall, and of the processor. */
function time(command, env = {}) {
  const runs = [];
  for (let i = 0; i < 10; i++) {
    const timed = ["-c", 'TIMEFORMAT="%R %U %S"; time "$@"', "time", ...command];
    const { status, stderr, error } = spawnSync("bash", timed, { env: { ...process.env, ...env }, encoding: "utf8" });
    if (status !== 0) throw error ?? new Error(`${command[0]} failed: ${stderr}`);
    const [real, user, system] = stderr.trim().split("\n").at(-1).split(" ").map((seconds) => 1000 * Number(seconds));
    if (i > 0) runs.push({ wall: real, processor: user + system });
  }
  return { wall: median(runs.map((run) => run.wall)), processor: median(runs.map((run) => run.processor)) };
}

console.log(`\nCommand line, ${files.length} files, ${(bytes / 1e6).toFixed(2)} MB`);
const pinned = spawnSync("taskset", ["-c", "0", "true"]).status === 0 ? ["taskset", "-c", "0"] : [];
const one = time([...pinned, ...command], { RAYON_NUM_THREADS: "1" });
row("one core", one.wall, bytes);
row("one core, processor time", one.processor, bytes);
row("all cores", time(command).wall, bytes);
rmSync(scratch, { recursive: true });
