/*
 * Where the person stopped: the one thing that is kept, and only where the browser lets a page keep anything.
 */
const RESUME_WITHIN_SECONDS = 12 * 3600;

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
};
