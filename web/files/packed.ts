/** Texts made small enough for a link, with what every browser has: DEFLATE, then the letters of base64url. */

/** What a link may unfold to: far more than any connector, far less than what would stop a browser. */
export const maxUnpacked = 2_000_000;

export async function pack(text: string): Promise<string> {
  const bytes = await collect(
    streamOf(new TextEncoder().encode(text)).pipeThrough(new CompressionStream("deflate-raw")),
  );
  return toBase64(bytes ?? new Uint8Array());
}

/** Undefined where it is no such text, is broken, or unfolds to more than `limit` bytes. */
export async function unpack(packed: string, limit = maxUnpacked): Promise<string | undefined> {
  const bytes = fromBase64(packed);
  if (!bytes) return undefined;
  try {
    const unfolded = await collect(streamOf(bytes).pipeThrough(new DecompressionStream("deflate-raw")), limit);
    return unfolded && new TextDecoder("utf-8", { fatal: true }).decode(unfolded);
  } catch {
    return undefined;
  }
}

const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });

async function collect(
  stream: ReadableStream<Uint8Array>,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  } catch {
    return undefined;
  }
}
