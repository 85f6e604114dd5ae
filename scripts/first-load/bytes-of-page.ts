import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What Vite says of its chunks, by the source file that each begins with. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[] }>
>;

/** The bytes of JavaScript, each file gzipped, that the browser must have before it can draw a page. */
export function bytesOfPage(manifest: Manifest, directory: string, sources: readonly string[]): number {
  const files = [...chunksOf(manifest, sources)].filter((file) => file.endsWith('.js'));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(directory, file))).length, 0);
}

/** The files behind some sources with all that they import; what is imported later, on demand, does not count. */
function chunksOf(manifest: Manifest, sources: readonly string[]): Set<string> {
  const files = new Set<string>();
  const waiting = [...sources];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`${source} begins no chunk. It is imported statically, or has moved.`);
    if (files.has(chunk.file)) continue;
    files.add(chunk.file);
    waiting.push(...(chunk.imports ?? []));
  }
  return files;
}
