// Serves www/ for development: node tools/serve.mjs [FOLDER] [PORT]. No dependencies; this machine only.
// The list of the page's files is made anew for each request, so that an edited file is a new version at once.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, extname, join, normalize, resolve, sep } from "node:path";
import { made } from "./precache.mjs";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

const WWW = resolve(new URL("../www", import.meta.url).pathname);
const MADE = new Set(["sw-manifest.js", "build.json"]);

/** The file that a request names, or null where there is none inside `root`. */
async function find(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  let file = join(root, normalize(path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  try {
    let info = await stat(file);
    if (info.isDirectory()) {
      if (!path.endsWith("/")) return null;
      file = join(file, "index.html");
      info = await stat(file);
    }
    return info.isFile() ? { file, size: info.size } : null;
  } catch {
    return null;
  }
}

/** A server of the files under `folder`; what it serves is never cached, so that a reload shows the last build. */
export function server(folder) {
  const root = resolve(folder);
  return createServer(async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const fresh = root === WWW && MADE.has(basename(request.url)) ? made()[basename(request.url)] : "";
    if (fresh) {
      response.writeHead(200, { "Content-Type": types[extname(request.url)], "Cache-Control": "no-store" }).end(fresh);
      return;
    }
    const found = await find(root, request.url);
    if (!found) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404: no such file\n");
      return;
    }
    response.writeHead(200, {
      "Content-Type": types[extname(found.file)] ?? "application/octet-stream",
      "Content-Length": found.size,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(found.file).on("error", () => response.destroy()).pipe(response);
  });
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const [folder = "www", port = "8080"] = process.argv.slice(2);
  const serving = server(folder);
  serving.on("error", (error) => {
    const why = error.code === "EADDRINUSE" ? `port ${port} is in use; choose another: make serve PORT=8081` : error.message;
    console.error(`serve: ${why}`);
    process.exit(1);
  });
  serving.listen(Number(port), "localhost", () => console.log(`Serving ${folder}/ on http://localhost:${serving.address().port} (Ctrl-C stops)`));
}
