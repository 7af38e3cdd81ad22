/*
 * What the page says without being looked at: cues made of tones, a buzz, and a voice where the phone has one of its
 * own. Everything here may be missing; the page then says the same on the screen alone.
 */
// For each cue its tones: hertz, when it begins and how long it lasts in seconds, how loud.
const TONES = {
  go: [[523, 0, 0.14, 0.5], [784, 0.13, 0.32, 0.6]],
  switch: [[659, 0, 0.13, 0.5], [494, 0.15, 0.13, 0.5], [659, 0.3, 0.22, 0.5]],
  rest: [[587, 0, 0.16, 0.5], [392, 0.16, 0.4, 0.5]],
  countdown: [[880, 0, 0.09, 0.4]],
  halfway: [[698, 0, 0.11, 0.35], [698, 0.18, 0.11, 0.35]],
  tick: [[1100, 0, 0.035, 0.2]],
  finished: [[523, 0, 0.18, 0.5], [659, 0.17, 0.18, 0.5], [784, 0.34, 0.18, 0.5], [1047, 0.51, 0.6, 0.5]],
};
const BUZZES = { go: [120], switch: [90, 70, 90], rest: [200], finished: [200, 90, 200] };
const SOFT_SECONDS = 0.012;

class Sound {
  constructor() {
    this.isOn = true;
    this.buzzes = typeof navigator.vibrate === 'function';
    this.canBuzz = this.buzzes;
    this.context = null;
  }

  /** Browsers let a page sound only after a tap: call this in one. */
  unlock() {
    const Context = window.AudioContext || window.webkitAudioContext;
    if (!Context) {
      return;
    }
    try {
      this.context = this.context || new Context();
      if (this.context.state !== 'running') {
        Promise.resolve(this.context.resume()).catch(() => {});
      }
    } catch {
      this.context = null;
    }
  }

  cue(kind) {
    if (this.buzzes && BUZZES[kind]) {
      navigator.vibrate(BUZZES[kind]);
    }
    if (!this.isOn || !this.context || this.context.state !== 'running') {
      return;
    }
    TONES[kind].forEach((tone) => this.tone(...tone));
  }

  tone(hertz, after, seconds, loud) {
    const { context } = this;
    const begin = context.currentTime + after;
    const gain = context.createGain();
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(loud, begin + SOFT_SECONDS);
    gain.gain.exponentialRampToValueAtTime(0.001, begin + seconds);
    gain.connect(context.destination);
    // A little of the octave lets a small loudspeaker carry the tone.
    [[1, 1], [2, 0.25]].forEach(([times, share]) => {
      const part = context.createGain();
      part.gain.value = share;
      const oscillator = context.createOscillator();
      oscillator.frequency.value = hertz * times;
      oscillator.connect(part);
      part.connect(gain);
      oscillator.start(begin);
      oscillator.stop(begin + seconds + 0.05);
    });
  }
}

/** A voice that belongs to the phone; one that would send the words away is never used. */
class Voice {
  constructor(language, onChanged) {
    this.isOn = false;
    this.lastTip = '';
    this.language = language;
    this.synthesis = window.speechSynthesis || null;
    if (this.synthesis && this.synthesis.addEventListener) {
      this.synthesis.addEventListener('voiceschanged', onChanged);
    }
  }

  get own() {
    const voices = this.synthesis ? this.synthesis.getVoices() : [];
    return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(this.language)) || null;
  }

  say(text) {
    const { own } = this;
    if (!this.isOn || !own || !text) {
      return;
    }
    this.hush();
    const phrase = new SpeechSynthesisUtterance(text);
    phrase.voice = own;
    phrase.lang = own.lang;
    this.synthesis.speak(phrase);
  }

  /** Say how it is done, once, when there is nothing else to say. */
  tip(text) {
    if (this.isOn && text !== this.lastTip && this.synthesis && !this.synthesis.speaking) {
      this.lastTip = text;
      this.say(text);
    }
  }

  hush() {
    if (this.synthesis) {
      this.synthesis.cancel();
    }
  }
}

/** Keeps the screen on while a session runs, where the browser can. */
class Screen {
  constructor(onChanged) {
    this.lock = null;
    this.wanted = false;
    this.onChanged = onChanged;
  }

  get canStay() {
    return 'wakeLock' in navigator;
  }

  get stays() {
    return this.lock !== null;
  }

  /** Ask for the screen to stay on or let it go. A lock that the browser took back is asked for again when seen. */
  async keep(wanted) {
    this.wanted = wanted;
    if (!this.canStay || wanted === this.stays || (wanted && document.visibilityState !== 'visible')) {
      return;
    }
    try {
      if (!wanted) {
        const { lock } = this;
        this.lock = null;
        await lock.release();
      } else {
        const lock = await navigator.wakeLock.request('screen');
        if (!this.wanted || this.stays) {
          await lock.release();
          return;
        }
        this.lock = lock;
        lock.addEventListener('release', () => {
          if (this.lock === lock) {
            this.lock = null;
            this.onChanged();
          }
        });
      }
    } catch {
      this.lock = null;
    }
    this.onChanged();
  }
}
