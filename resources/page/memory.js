/*
 * What is kept, where the browser lets a page keep anything: where the person stopped, that they are of age, and a
 * warning sign that they answered yes to. A sign holds for every page of Supple on this phone.
 */
const RESUME_WITHIN_SECONDS = 12 * 3600;
// The milder signs are asked again after three days; the others wait for a clinician.
const MILD_HOLDS_SECONDS = 72 * 3600;
const LOCK_KEY = 'supple-lock';
const ADULT_KEY = 'supple-adult';

function dayOf(time) {
  const day = new Date(time);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

const memory = {
  key: `supple-${data.key}`,
  write(index) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ index, at: Date.now() }));
    } catch { /* then it begins at the start next time */ }
  },
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      const age = (Date.now() - kept.at) / 1000;
      const fits = Number.isInteger(kept.index) && kept.index > 0 && kept.index < data.segments.length;
      return fits && age >= 0 && age < RESUME_WITHIN_SECONDS ? kept.index : 0;
    } catch {
      return 0;
    }
  },
  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch { /* nothing was kept */ }
  },
  get isAdult() {
    try {
      return localStorage.getItem(ADULT_KEY) === 'yes';
    } catch {
      return false;
    }
  },
  rememberAdult() {
    try {
      localStorage.setItem(ADULT_KEY, 'yes');
    } catch { /* then it is asked again next time */ }
  },
  /** Keep a yes: `said`, `flags`, `isExact` as they were taken. */
  lock(yes) {
    try {
      localStorage.setItem(LOCK_KEY, JSON.stringify({ ...yes, at: Date.now() }));
    } catch { /* then it holds until the page is closed */ }
  },
  /** A yes that still holds, or null. A clock set back opens nothing. */
  get locked() {
    try {
      const kept = JSON.parse(localStorage.getItem(LOCK_KEY));
      const isMild = kept.flags.every(({ level }) => level === 'monitor' || level === 'normal');
      return isMild && (Date.now() - kept.at) / 1000 >= MILD_HOLDS_SECONDS ? null : kept;
    } catch {
      return null;
    }
  },
  unlock() {
    try {
      localStorage.removeItem(LOCK_KEY);
    } catch { /* nothing was kept */ }
  },
};
