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
const MOST_LOWER = 0.2;
// A head is round, and a badge has a margin.
const NEAR_ENOUGH = 0.85;
const SHADOW_FALLS = [[0, 1], [0.55, 0.55], [1, 0]];

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

  /** Where the picture goes in a rectangle: its scale, how far aside of the middle, how far above the edge. */
  place(rect, { lean, corner }) {
    const { box, close } = this.track;
    const wide = box[2] - box[0];
    const tall = box[3] - box[1];
    const fitted = (high) => {
      const least = close ? LEAST_CLOSE : LEAST_HEIGHT;
      const scale = Math.min((rect.width * (1 - 2 * MARGIN)) / wide, high / Math.max(tall, least));
      const room = Math.max(0, (rect.width - wide * scale) / 2);
      const slack = Math.max(0, high - tall * scale) * 0.25;
      return { scale, slack, room, aside: lean * Math.min(room, rect.width * MOST_LEAN) };
    };
    const high = rect.height * (1 - MARGIN);
    const whole = fitted(high);
    if (close) {
      return { ...whole, aside: 0 };
    }
    // What would reach under the badge is drawn lower instead.
    const isBeside = whole.room + Math.abs(whole.aside) >= corner.width * NEAR_ENOUGH;
    const isBelow = rect.height - whole.slack - tall * whole.scale >= corner.height;
    return isBeside || isBelow ? whole : fitted(high - Math.min(corner.height * NEAR_ENOUGH, rect.height * MOST_LOWER));
  }

  /**
   * Paint a picture into a rectangle of the canvas' own pixels. `lean` -1 or 1 moves it out of the way of the badge
   * in the corner, whose size is `corner`.
   */
  paint(context, picture, rect, look) {
    this.pictures = this.pictures || readPictures(this.track.numbers);
    const { mirrored, dark } = look;
    const { box, close } = this.track;
    const [left, bottom, right] = box;
    const { scale, slack, aside } = this.place(rect, look);
    const unit = scale / UNITS_PER_HEAD;
    const fills = dark ? this.track.dark : this.track.light;
    context.save();
    context.beginPath();
    context.rect(rect.x, rect.y, rect.width, rect.height);
    context.clip();
    context.translate(rect.x + rect.width / 2 + aside, rect.y + rect.height - slack);
    context.scale(mirrored ? -unit : unit, -unit);
    context.translate((-(left + right) / 2) * UNITS_PER_HEAD, -bottom * UNITS_PER_HEAD);
    for (const shape of this.pictures[picture]) {
      if (shape.glow) {
        this.glow(context, shape.glow, fills[shape.fill]);
        continue;
      }
      if (!shape.path) {
        shape.path = pathOf(shape.loops);
        shape.loops = null; // a phone's memory is small
      }
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
