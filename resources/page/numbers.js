/*
 * Whole numbers out of text: base64 of raw deflate of groups of seven bits, as Supple writes them.
 */
/** Undo raw deflate (RFC 1951): what browsers can do by themselves the older ones cannot. */
function inflate(source) {
  const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  let out = new Uint8Array(source.length * 4 + 64);
  let size = 0;
  let at = 0;
  let held = 0;
  let count = 0;

  function bits(wanted) {
    while (count < wanted) {
      held |= source[at] << count;
      at += 1;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  }

  function put(byte) {
    if (size === out.length) {
      const larger = new Uint8Array(size * 2);
      larger.set(out);
      out = larger;
    }
    out[size] = byte;
    size += 1;
  }

  /** A prefix code as how many codes there are of each length, and the symbols in the order of their codes. */
  function codeOf(lengths) {
    const counts = new Uint16Array(16);
    lengths.forEach((length) => { counts[length] += 1; });
    counts[0] = 0;
    const starts = new Uint16Array(16);
    for (let length = 1; length < 16; length += 1) {
      starts[length] = starts[length - 1] + counts[length - 1];
    }
    const symbols = [];
    lengths.forEach((length, symbol) => {
      if (length) {
        symbols[starts[length]] = symbol;
        starts[length] += 1;
      }
    });
    return { counts, symbols };
  }

  function symbol({ counts, symbols }) {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length += 1) {
      code |= bits(1);
      const here = counts[length];
      if (code - here < first) {
        return symbols[index + code - first];
      }
      index += here;
      first = (first + here) << 1;
      code <<= 1;
    }
    throw new Error('the figure cannot be read');
  }

  function codes(kind) {
    if (kind === 1) {
      const literal = Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8));
      return [codeOf(literal), codeOf(Array(30).fill(5))];
    }
    const literals = bits(5) + 257;
    const distances = bits(5) + 1;
    const told = bits(4) + 4;
    const lengths = Array(19).fill(0);
    for (let n = 0; n < told; n += 1) {
      lengths[ORDER[n]] = bits(3);
    }
    const code = codeOf(lengths);
    const all = [];
    while (all.length < literals + distances) {
      const next = symbol(code);
      if (next < 16) {
        all.push(next);
      } else {
        const repeats = next === 16 ? 3 + bits(2) : next === 17 ? 3 + bits(3) : 11 + bits(7);
        const what = next === 16 ? all[all.length - 1] : 0;
        for (let n = 0; n < repeats; n += 1) {
          all.push(what);
        }
      }
    }
    return [codeOf(all.slice(0, literals)), codeOf(all.slice(literals))];
  }

  let isLast = false;
  while (!isLast) {
    isLast = bits(1) === 1;
    const kind = bits(2);
    if (kind === 0) {
      held = 0;
      count = 0;
      const length = source[at] | (source[at + 1] << 8);
      at += 4;
      for (let n = 0; n < length; n += 1) {
        put(source[at]);
        at += 1;
      }
      continue;
    }
    const [literal, distance] = codes(kind);
    for (let next = symbol(literal); next !== 256; next = symbol(literal)) {
      if (next < 256) {
        put(next);
        continue;
      }
      const length = LENGTHS[next - 257] + bits(next < 265 || next === 285 ? 0 : (next - 261) >> 2);
      const far = symbol(distance);
      const extra = far < 4 ? 0 : (far >> 1) - 1;
      const back = (far < 4 ? far : (2 + (far & 1)) << extra) + 1 + bits(extra);
      for (let n = 0; n < length; n += 1) {
        put(out[size - back]);
      }
    }
  }
  return out.subarray(0, size);
}

/** Whole numbers of either sign from the stream that Supple has written. */
function readNumbers(text) {
  const bytes = inflate(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  const numbers = [];
  for (let at = 0; at < bytes.length;) {
    let value = 0;
    let shift = 1;
    let byte;
    do {
      byte = bytes[at];
      at += 1;
      value += (byte & 0x7f) * shift;
      shift *= 128;
    } while (byte & 0x80);
    numbers.push(value % 2 ? -(value + 1) / 2 : value / 2);
  }
  return numbers;
}
