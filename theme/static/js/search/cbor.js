/* The part of CBOR (RFC 8949) that Pagefind writes: arrays, text and integers, all of definite length. */

const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4];
const LONG = 24;
const text = new TextDecoder();

/** Reads the one item that bytes are; an error where they are none. */
export function decode(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function number(short) {
    if (short < LONG) return short;
    const size = 1 << (short - LONG);
    const start = at;
    at += size;
    if (size === 1) return view.getUint8(start);
    if (size === 2) return view.getUint16(start);
    if (size === 4) return view.getUint32(start);
    throw new Error(`byte ${start}: no number that Pagefind writes`);
  }

  function item() {
    const head = view.getUint8(at++);
    const length = number(head & 31);
    switch (head >> 5) {
      case UNSIGNED: return length;
      case NEGATIVE: return -1 - length;
      case TEXT: return text.decode(bytes.subarray(at, (at += length)));
      case ARRAY: return list(length);
      default: throw new Error(`byte ${at - 1}: no array, text or integer`);
    }
  }

  function list(length) {
    const items = new Array(length);
    for (let index = 0; index < length; index++) items[index] = item();
    return items;
  }

  return item();
}
