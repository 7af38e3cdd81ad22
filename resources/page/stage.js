/*
 * The stage: one figure on a canvas that moves, is held, or stays, by seconds that are handed in.
 */
// A figure takes at most twice or half the time that its file gives a repetition.
const LEAST_PACE = 0.5;
const MOST_PACE = 2;
// Two moments side by side need a picture that is wider than high.
const PAIR_RATIO = 1.1;

class Stage {
  /** `corner` is the element that the figure keeps clear of. */
  constructor(canvas, tracks, corner) {
    this.canvas = canvas;
    this.corner = corner;
    this.figures = tracks.map((track) => new Figure(track));
    this.figure = null;
    this.mirrored = false;
    this.lean = 0;
    this.motion = 'still';
    this.pace = 1;
    this.take = null;
    this.seconds = 0;
    this.painted = '';
    this.dark = window.matchMedia('(prefers-color-scheme: dark)');
    this.calm = window.matchMedia('(prefers-reduced-motion: reduce)');
    [this.dark, this.calm].forEach((query) => query.addEventListener && query.addEventListener('change', () => this.paint()));
  }

  /** Show a figure (null: none): {mirrored, lean, motion: 'moving' | 'held' | 'still', repeat, take, faint, label}. */
  show(number, { mirrored, lean, motion, repeat, take, faint, label }) {
    const figure = number === null ? null : this.figures[number];
    const isNew = figure !== this.figure;
    const turns = !isNew && mirrored !== this.mirrored;
    this.figure = figure;
    this.mirrored = mirrored;
    this.lean = lean;
    this.canvas.classList.toggle('faint', faint);
    if (isNew) {
      this.canvas.classList.remove('turning');
    }
    if (turns) {
      this.canvas.classList.remove('turning');
      void this.canvas.offsetWidth; // begin the turn anew
      this.canvas.classList.add('turning');
    }
    if (this.canvas.getAttribute('aria-label') !== label) {
      this.canvas.setAttribute('aria-label', label);
    }
    if (figure && (isNew || (take !== this.take && motion === 'moving'))) {
      this.seconds = motion === 'moving' ? 0 : figure.stillSeconds;
    }
    this.take = take;
    this.motion = motion;
    const own = figure ? figure.seconds : 0;
    this.pace = repeat && own ? Math.min(Math.max(own / repeat, LEAST_PACE), MOST_PACE) : 1;
    this.paint();
  }

  advance(seconds) {
    if (!this.figure || this.motion === 'still') {
      return;
    }
    if (this.motion === 'moving') {
      this.seconds += seconds * this.pace;
    } else {
      const whole = this.figure.seconds;
      const goal = this.figure.stillSeconds;
      const left = whole ? (((goal - this.seconds) % whole) + whole) % whole : 0;
      this.seconds = left <= seconds * MOST_PACE ? goal : this.seconds + seconds * MOST_PACE;
    }
    this.paint();
  }

  /** Paint if anything has changed since the last time. */
  paint() {
    const { canvas, figure } = this;
    const ratio = Math.min(window.devicePixelRatio || 1, 3);
    const width = Math.round(canvas.clientWidth * ratio);
    const height = Math.round(canvas.clientHeight * ratio);
    const pair = Boolean(figure) && this.calm.matches && figure.moves && this.motion === 'moving' && width > height * PAIR_RATIO;
    const picture = figure ? figure.pictureAt(this.calm.matches ? figure.stillSeconds : this.seconds) : -1;
    const corner = {
      width: (this.corner.offsetTop + this.corner.offsetWidth) * ratio,
      height: (this.corner.offsetTop + this.corner.offsetHeight) * ratio,
    };
    const look = { mirrored: this.mirrored, dark: this.dark.matches, lean: pair ? 0 : this.lean, corner };
    const shown = [this.figures.indexOf(figure), picture, pair, width, height];
    const state = [...shown, look.mirrored, look.dark, look.lean, corner.width, corner.height].join();
    if (state === this.painted || !width || !height) {
      return;
    }
    this.painted = state;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const context = canvas.getContext('2d');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    if (!figure) {
      return;
    }
    const bottom = height * 0.97;
    if (pair) {
      const first = figure.pictureAt(0) === picture ? figure.pictureAt(figure.seconds / 2) : figure.pictureAt(0);
      [first, picture].forEach((one, place) => {
        figure.paint(context, one, { x: (place * width) / 2, y: 0, width: width / 2, height: bottom }, look);
      });
    } else {
      figure.paint(context, picture, { x: 0, y: 0, width, height: bottom }, look);
    }
  }
}
