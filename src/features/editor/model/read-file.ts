const GZIP = [0x1f, 0x8b];
const MAX_BYTES = 64 * 1024 * 1024;

/** The bytes of a file, unpacked when it is gzip. Throws for more than 64 MiB of them. */
export async function readFile(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  const head = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
  const isPacked = GZIP.every((byte, at) => head[at] === byte);
  const stream = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  return { name: file.name, bytes: await collect(stream) };
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw new Error('The file holds more than 64 MiB. Bring a part of it.');
    }
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
