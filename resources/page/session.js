/*
 * A session: one person's way through a list of segments. It knows no page: a clock is handed in, commands go in,
 * events come out. The rules are those of Supple on a computer, and a test holds the two against each other.
 *
 * A segment: {kind: 'get-ready' | 'work' | 'switch' | 'rest', step, seconds, told, tempo}. `told` ends when the
 * person says so; `tempo` is the seconds of a repetition where repetitions are counted, else 0.
 * The clock: look() gives {running, withSleep} in seconds; the first may stand still while the phone sleeps.
 */
const SLEPT_AFTER_SECONDS = 5;
const LATE_AFTER_SECONDS = 0.4;
const JUST_BEGUN_SECONDS = 3;
const LEAST_LEFT_SECONDS = 3;
const STEP_SECONDS = 10;
const STEP_REPS = 2;
const COUNTDOWN_FROM = 3;
const COUNTDOWN_LONGER_THAN_SECONDS = 5;
const HALFWAY_FROM_SECONDS = 20;
const EPSILON = 1e-6;
const NOTHING_HEARD = -1;

/** The cues of a segment of `length` seconds: {kind, at, count}. `before` is the segment before it, if any. */
function cuesOf(segment, length, before) {
  const cues = [];
  if (segment.kind !== 'get-ready') {
    cues.push({ kind: { work: 'go', switch: 'switch', rest: 'rest' }[segment.kind], at: 0, count: 0 });
  } else if (before && before.kind === 'work') {
    cues.push({ kind: 'rest', at: 0, count: 0 });
  }
  if (segment.tempo > 0) {
    const end = length + (segment.told ? segment.tempo : 0);
    for (let count = 1; count * segment.tempo < end - EPSILON; count += 1) {
      cues.push({ kind: 'tick', at: count * segment.tempo, count });
    }
  } else if (!segment.told && (segment.kind === 'get-ready' || segment.kind === 'work')) {
    if (segment.kind === 'work' && length >= HALFWAY_FROM_SECONDS) {
      cues.push({ kind: 'halfway', at: length / 2, count: 0 });
    }
    if (length > COUNTDOWN_LONGER_THAN_SECONDS) {
      for (let left = COUNTDOWN_FROM; left > 0; left -= 1) {
        cues.push({ kind: 'countdown', at: length - left, count: left });
      }
    }
  }
  return cues;
}

class Session {
  constructor(segments, clock, startAt = { index: 0, into: 0 }) {
    this.segments = segments;
    this.clock = clock;
    this.state = 'ready';
    this.index = startAt.index;
    this.into = startAt.into;
    this.extension = 0;
    this.elapsed = 0;
    this.done = segments.map(() => 0);
    this.heardTo = startAt.into > 0 ? startAt.into : NOTHING_HEARD;
    this.heardHalfway = false;
    this.seen = clock.look();
  }

  get segment() {
    return this.segments[this.index];
  }

  get length() {
    return this.segment.seconds + this.extension;
  }

  get secondsLeftHere() {
    return Math.max(0, this.length - this.into);
  }

  get secondsLeft() {
    if (this.state === 'finished') {
      return 0;
    }
    const coming = this.segments.slice(this.index + 1).reduce((sum, segment) => sum + segment.seconds, 0);
    return this.secondsLeftHere + coming;
  }

  /** Whether every segment from here on ends by time. */
  get isExact() {
    return this.segments.slice(this.index).every((segment) => !segment.told);
  }

  get repsTotal() {
    return this.segment.tempo > 0 ? Math.round(this.length / this.segment.tempo) : 0;
  }

  get repsDone() {
    const { tempo } = this.segment;
    return tempo > 0 ? Math.min(this.repsTotal, Math.floor(this.into / tempo + EPSILON)) : 0;
  }

  /** Whether a command would do something now. */
  allows(command) {
    const running = this.state === 'running';
    const moves = running || this.state === 'paused';
    const timedWork = this.segment.kind === 'work' && !this.segment.told;
    switch (command) {
      case 'start':
        return this.state === 'ready';
      case 'pause':
        return running;
      case 'resume':
        return this.state === 'paused' || this.state === 'asleep';
      case 'restart':
        return moves || this.state === 'asleep';
      case 'confirm':
        return running && !timedWork;
      case 'stop':
        return this.state === 'ready' || moves || this.state === 'asleep';
      default:
        return moves;
    }
  }

  /** Look at the clock: what has passed since the last look is played, or found to have been slept through. */
  look() {
    if (this.state !== 'running') {
      return [];
    }
    const now = this.clock.look();
    const { seen } = this;
    this.seen = now;
    const gap = Math.max(now.running - seen.running, now.withSleep - seen.withSleep);
    if (gap > SLEPT_AFTER_SECONDS) {
      this.state = 'asleep';
      return [{ type: 'slept', seconds: gap }];
    }
    return this.play(Math.max(0, now.running - seen.running));
  }

  /** Look at the clock, then obey; a command that is not allowed, or that the clock has overtaken, is dropped. */
  do(command, step = 0) {
    if (!this.allows(command) || (command === 'jump' && this.firstOf(step) < 0)) {
      return [];
    }
    const { state, index } = this;
    const events = this.look();
    const isAboutSegment = ['skip', 'longer', 'shorter', 'restart', 'confirm'].includes(command);
    const overtaken = isAboutSegment && (state !== this.state || index !== this.index);
    return this.allows(command) && !overtaken ? [...events, ...this.obey(command, step)] : events;
  }

  obey(command, step) {
    switch (command) {
      case 'start':
        return [{ type: 'started' }, { type: 'segment', index: this.index, late: false }, ...this.run()];
      case 'resume':
        return [{ type: 'resumed' }, ...this.run()];
      case 'pause':
        this.state = 'paused';
        return [{ type: 'paused' }];
      case 'stop':
        this.state = 'stopped';
        return [{ type: 'stopped' }];
      case 'longer':
        return this.extend(this.segment.tempo > 0 ? STEP_REPS * this.segment.tempo : STEP_SECONDS);
      case 'shorter':
        return this.extend(-this.shorterBy());
      default:
        return this.go(this.destination(command, step));
    }
  }

  destination(command, step) {
    switch (command) {
      case 'jump':
        return this.firstOf(step);
      case 'restart':
        return this.leadIn(this.index);
      case 'back':
        if (this.segment.kind === 'work' && this.into >= JUST_BEGUN_SECONDS) {
          return this.leadIn(this.index);
        }
        for (let index = this.index - 1; index >= 0; index -= 1) {
          if (this.segments[index].kind === 'work') {
            return this.leadIn(index);
          }
        }
        return 0;
      default:
        return this.index + 1;
    }
  }

  go(index) {
    const moved = this.enter(index, false);
    if (this.state === 'asleep') {
      return [{ type: 'resumed' }, ...moved, ...this.run()];
    }
    return [...moved, ...this.play(0)];
  }

  run() {
    this.seen = this.clock.look();
    this.state = 'running';
    return this.play(0);
  }

  play(seconds) {
    const events = this.state === 'running' ? this.advance(seconds) : [];
    if (this.isOver) {
      this.state = 'finished';
    }
    return events;
  }

  /** Move on by `seconds`, across as many segments as they fill; only the newest cue is due. */
  advance(seconds) {
    const events = [];
    let newest = null;
    let left = seconds;
    while (!this.isOver) {
      const toEnd = this.segment.told ? Infinity : this.secondsLeftHere;
      const isThrough = left >= toEnd;
      const moved = Math.min(left, toEnd);
      left -= moved;
      this.into += moved;
      this.elapsed += moved;
      this.done[this.index] += moved;
      for (const cue of this.newlyHeard()) {
        const late = left + this.into - cue.at > LATE_AFTER_SECONDS;
        newest = { type: 'cue', cue: cue.kind, index: this.index, at: cue.at, count: cue.count, late };
      }
      if (!isThrough) {
        break;
      }
      events.push(...this.enter(this.index + 1, left > LATE_AFTER_SECONDS));
    }
    if (newest && !this.isOver) {
      events.push(newest);
    }
    return events;
  }

  enter(index, late) {
    if (index === this.segments.length) {
      this.isOver = true;
      return [
        { type: 'finished' },
        { type: 'cue', cue: 'finished', index: this.index, at: this.into, count: 0, late },
      ];
    }
    this.index = index;
    this.into = 0;
    this.extension = 0;
    this.heardTo = NOTHING_HEARD;
    this.heardHalfway = false;
    return [{ type: 'segment', index, late }];
  }

  newlyHeard() {
    const { heardTo } = this;
    this.heardTo = this.into;
    const cues = cuesOf(this.segment, this.length, this.segments[this.index - 1]);
    const heard = cues.filter(
      (cue) => cue.at > heardTo && cue.at <= this.into && !(cue.kind === 'halfway' && this.heardHalfway)
    );
    this.heardHalfway = this.heardHalfway || heard.some((cue) => cue.kind === 'halfway');
    return heard;
  }

  extend(seconds) {
    if (seconds === 0) {
      return [];
    }
    this.extension += seconds;
    return [{ type: 'extended', index: this.index, seconds }];
  }

  /** Ten seconds or two repetitions, but three seconds and one repetition stay. */
  shorterBy() {
    const { tempo, told } = this.segment;
    const spare = Math.max(0, this.length - this.into - LEAST_LEFT_SECONDS);
    if (!tempo) {
      return Math.min(STEP_SECONDS, spare);
    }
    const room = told ? this.length - tempo : spare;
    const fewer = Math.min(STEP_REPS, Math.floor(room / tempo + EPSILON), Math.round(this.length / tempo) - 1);
    return fewer * tempo;
  }

  /** Where a person lands who goes back to a segment: work is entered through what leads up to it. */
  leadIn(index) {
    const before = this.segments[index - 1];
    const here = this.segments[index];
    const leads = before && here.kind === 'work' && before.kind !== 'work' && before.step === here.step;
    return leads ? index - 1 : index;
  }

  firstOf(step) {
    return this.segments.findIndex((segment) => segment.step === step);
  }
}
