/*
 * The figure: outlines read from a stream of numbers and painted on a canvas. The right side is the working one; for
 * the left the picture is mirrored.
 */
const UNITS_PER_HEAD = 100;
// A standing figure is about 8 heads high; a lower pose is drawn a little larger, never much.
const LEAST_HEIGHT = 5.4;
const LEAST_CLOSE = 0.5;
const MARGIN = 0.03;
const CLOSE_EDGE = 0.14;
const MOST_LEAN = 0.13;
const SHADOW_FALLS = [[0, 1], [0.55, 0.55], [1, 0]];

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

/** The pictures in a stream: each a list of {fill, loops} and {fill, glow}, in whole units. */
function readPictures(text) {
  const numbers = readNumbers(text);
  let at = 0;
  const next = () => {
    at += 1;
    return numbers[at - 1];
  };
  let before = [];
  return Array.from({ length: next() }, () => {
    const loops = [];
    const shapes = Array.from({ length: next() }, () => {
      const told = next();
      const fill = told >> 1;
      if (told & 1) {
        return { fill, glow: [next(), next(), next(), next(), next()] };
      }
      const own = Array.from({ length: next() }, () => {
        const size = next() * 2;
        const other = [null, before[loops.length], loops[loops.length - 1]][next()];
        const rest = [];
        const loop = [];
        for (let place = 0; place < size; place += 1) {
          rest.push(next() + (place > 1 ? rest[place - 2] : 0));
          loop.push(rest[place] + (other ? other[place] : 0));
        }
        loops.push(loop);
        return loop;
      });
      return { fill, loops: own };
    });
    before = loops;
    return shapes;
  });
}

class Figure {
  /** `track`: {box, close, seconds, order, still, light, dark, numbers}, as Supple has written it. */
  constructor(track) {
    this.track = track;
    this.pictures = null;
  }

  get seconds() {
    return this.track.seconds;
  }

  get moves() {
    return this.track.seconds > 0 && this.track.order.length > 1;
  }

  /** When in a cycle the telling moment is reached. */
  get stillSeconds() {
    const place = this.track.order.indexOf(this.track.still);
    return place < 0 ? 0 : (place / this.track.order.length) * this.track.seconds;
  }

  pictureAt(seconds) {
    const { order, still } = this.track;
    if (!this.moves) {
      return still;
    }
    const share = (((seconds / this.track.seconds) % 1) + 1) % 1;
    return order[Math.min(order.length - 1, Math.floor(share * order.length + EPSILON))];
  }

  /** Paint a picture into a rectangle of the canvas' own pixels; `lean` -1 or 1 moves it out of a corner's way. */
  paint(context, picture, rect, { mirrored, dark, lean }) {
    this.pictures = this.pictures || readPictures(this.track.numbers);
    const { box, close } = this.track;
    const [left, bottom, right, top] = box;
    const inner = rect.width * (1 - 2 * MARGIN);
    const high = rect.height * (1 - MARGIN);
    const scale = Math.min(inner / (right - left), high / Math.max(top - bottom, close ? LEAST_CLOSE : LEAST_HEIGHT));
    const slack = Math.max(0, high - (top - bottom) * scale) * 0.25;
    const unit = scale / UNITS_PER_HEAD;
    const fills = dark ? this.track.dark : this.track.light;
    context.save();
    context.beginPath();
    context.rect(rect.x, rect.y, rect.width, rect.height);
    context.clip();
    const room = Math.max(0, (rect.width - (right - left) * scale) / 2);
    const aside = lean * Math.min(room, rect.width * MOST_LEAN);
    context.translate(rect.x + rect.width / 2 + aside, rect.y + rect.height - slack);
    context.scale(mirrored ? -unit : unit, -unit);
    context.translate((-(left + right) / 2) * UNITS_PER_HEAD, -bottom * UNITS_PER_HEAD);
    for (const shape of this.pictures[picture]) {
      if (shape.glow) {
        this.glow(context, shape.glow, fills[shape.fill]);
        continue;
      }
      shape.path = shape.path || pathOf(shape.loops);
      context.globalCompositeOperation = shape.fill === 0 ? 'destination-out' : 'source-over';
      context.fillStyle = shape.fill === 0 ? '#000' : `#${fills[shape.fill]}`;
      context.fill(shape.path, 'nonzero');
    }
    context.restore();
    if (close) {
      this.fade(context, rect);
    }
  }

  glow(context, [x, y, wide, tall, strength], fill) {
    const isFloor = fill.length > 6;
    const alpha = (strength / 255) * (isFloor ? parseInt(fill.slice(6), 16) / 255 : 1);
    const falls = isFloor ? [[0, 1], [0.55, 0.85], [1, 0]] : SHADOW_FALLS;
    const [red, green, blue] = [0, 2, 4].map((place) => parseInt(fill.slice(place, place + 2), 16));
    context.save();
    context.globalCompositeOperation = 'source-over';
    context.translate(x, y);
    context.scale(wide, tall);
    const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
    falls.forEach(([place, share]) => gradient.addColorStop(place, `rgba(${red},${green},${blue},${alpha * share})`));
    context.fillStyle = gradient;
    context.fillRect(-1, -1, 2, 2);
    context.restore();
  }

  /** A close-up fades out where it is cut. */
  fade(context, rect) {
    context.save();
    context.beginPath();
    context.rect(rect.x, rect.y, rect.width, rect.height);
    context.clip();
    context.globalCompositeOperation = 'destination-in';
    const sideways = context.createLinearGradient(rect.x, 0, rect.x + rect.width, 0);
    [[0, 0], [CLOSE_EDGE, 1], [1 - CLOSE_EDGE, 1], [1, 0]].forEach(([place, share]) => sideways.addColorStop(place, `rgba(0,0,0,${share})`));
    const down = context.createLinearGradient(0, rect.y, 0, rect.y + rect.height);
    [[0, 0], [CLOSE_EDGE, 1], [1, 1]].forEach(([place, share]) => down.addColorStop(place, `rgba(0,0,0,${share})`));
    [sideways, down].forEach((gradient) => {
      context.fillStyle = gradient;
      context.fillRect(rect.x, rect.y, rect.width, rect.height);
    });
    context.restore();
  }
}

function pathOf(loops) {
  const path = new Path2D();
  loops.forEach((loop) => {
    path.moveTo(loop[0], loop[1]);
    for (let place = 2; place < loop.length; place += 2) {
      path.lineTo(loop[place], loop[place + 1]);
    }
    path.closePath();
  });
  return path;
}
