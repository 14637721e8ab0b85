/* The files of an index, fetched once. Pagefind packs them: a mark and the content, compressed by gzip. */

const MARK = "pagefind_dcd";
const GZIP = [0x1f, 0x8b];

/** Fetches a packed file and gives its content as bytes. */
export async function unpack(address) {
  const bytes = await inflate(await fetched(address));
  const mark = new TextDecoder().decode(bytes.subarray(0, MARK.length));
  if (mark !== MARK) throw new Error(`${address} lacks Pagefind's mark`);
  return bytes.subarray(MARK.length);
}

/** Fetches a text, compressed by gzip or plain. */
export async function readText(address, options) {
  return new TextDecoder().decode(await inflate(await fetched(address, options)));
}

/** Fetches a file of JSON, compressed by gzip or plain. */
export async function readJson(address, options) {
  return JSON.parse(await readText(address, options));
}

/** Makes a function that does its work once for the same arguments, if it is told to only the `most` recent; a failure is not kept. */
export function once(work, most = Infinity) {
  const done = new Map();
  return (...given) => {
    const key = given.join(" ");
    if (!done.has(key)) {
      const promise = work(...given);
      promise.catch(() => done.delete(key));
      done.set(key, promise);
      if (done.size > most) done.delete(done.keys().next().value);
    }
    return done.get(key);
  };
}

async function fetched(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Some hosts name the compression of a file, and the browser has undone it by then. */
async function inflate(bytes) {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
