/*
 * A phone for tests: its clock stands still until it is moved, and what sounds, buzzes, speaks or keeps the screen on
 * is written down instead. It is put in place before the page's own script runs.
 */
(() => {
  // A page that is loaded again finds its clock where it was.
  let running = Number(window.name) || 1e6;
  let slept = 0;
  let next = 1;
  const intervals = new Map();
  const frames = new Map();
  const told = { tones: [], buzzes: [], spoken: [], locks: 0, released: 0, errors: [] };
  performance.now = () => running;
  Date.now = () => 1.8e12 + running + slept;
  window.setInterval = (does, every) => {
    intervals.set(next, { does, every, due: running + every });
    next += 1;
    return next - 1;
  };
  window.clearInterval = (number) => intervals.delete(number);
  window.requestAnimationFrame = (does) => {
    frames.set(next, does);
    next += 1;
    return next - 1;
  };
  window.cancelAnimationFrame = (number) => frames.delete(number);
  window.addEventListener('error', (event) => told.errors.push(event.message));
  window.addEventListener('unhandledrejection', (event) => told.errors.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => told.errors.push(event.blockedURI));

  class Quiet {
    constructor() {
      this.gain = this;
      this.frequency = { set value(hertz) { told.tones.push(hertz); } };
    }

    setValueAtTime() {}

    linearRampToValueAtTime() {}

    exponentialRampToValueAtTime() {}

    connect() {}

    start() {}

    stop() {}
  }
  window.AudioContext = class {
    constructor() {
      this.state = 'suspended';
      this.currentTime = 0;
    }

    resume() {
      this.state = 'running';
      return Promise.resolve();
    }

    createGain() {
      return new Quiet();
    }

    createOscillator() {
      return new Quiet();
    }
  };
  Object.defineProperty(navigator, 'vibrate', { value: (pattern) => told.buzzes.push(pattern) });
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: async () => {
        told.locks += 1;
        return { release: async () => { told.released += 1; }, addEventListener() {} };
      },
    },
  });
  const voices = [
    { name: 'Far', lang: 'en-GB', localService: false },
    { name: 'Own', lang: 'en-GB', localService: true },
  ];
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      speaking: false,
      getVoices: () => voices,
      speak: (phrase) => told.spoken.push([phrase.voice.name, phrase.text]),
      cancel() {},
      addEventListener() {},
    },
  });

  window.phone = {
    told,
    /** Let time pass while the page is awake, in steps of a tenth of a second at the most. */
    advance(seconds) {
      for (let left = seconds * 1000; left > 1e-9;) {
        const step = Math.min(left, 100);
        left -= step;
        running += step;
        window.name = String(running);
        intervals.forEach((interval) => {
          if (interval.due <= running) {
            interval.due = running + interval.every;
            interval.does();
          }
        });
        const due = [...frames.values()];
        frames.clear();
        due.forEach((does) => does(running));
      }
    },
    /** Let time pass while nothing runs. */
    sleep(seconds) {
      slept += seconds * 1000;
    },
  };
})();
