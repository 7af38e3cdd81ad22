/*
 * The warning signs: what is asked before anything plays, and what to do after a yes. `Signs` keeps a no in memory
 * alone; a yes is taken back by the person's word that a clinician has assessed it, and by nothing else.
 */
const ANSWER_HOLDS_SECONDS = 30 * 60;

class Signs {
  constructor(data, clock) {
    this.data = data;
    this.clock = clock;
    this.noneAt = null;
    this.isLocked = false;
  }

  /** Whether a session may start or go on now. */
  get isClear() {
    if (this.isLocked || this.noneAt === null) {
      return false;
    }
    const since = this.clock.look().withSleep - this.noneAt;
    return since >= 0 && since < ANSWER_HOLDS_SECONDS;
  }

  none() {
    if (!this.isLocked) {
      this.noneAt = this.clock.look().withSleep;
    }
  }

  /** Something was felt: ask again before anything goes on. */
  forget() {
    this.noneAt = null;
  }

  /** The questions behind some signs, each once. */
  behind(ids) {
    return this.data.flags.filter((flag) => flag.signs.some((id) => ids.includes(id)));
  }

  /**
   * Take a yes: nothing plays any more. `said` are the words of what was said yes to, `flags` the questions that it
   * is about. Returns what to do, the worst level first.
   */
  lock(said, flags, isExact) {
    this.isLocked = true;
    this.noneAt = null;
    const groups = this.data.levels
      .map((level) => ({ level, flags: flags.filter((flag) => flag.level === level.id) }))
      .filter((group) => group.flags.length > 0);
    // A level that this page does not know is taken for the gravest.
    return { said, groups, level: groups.length ? groups[0].level : this.data.levels[0], isExact };
  }

  /** The person's word that a clinician has assessed it: the signs are asked anew. */
  open() {
    this.isLocked = false;
    this.noneAt = null;
  }
}

/** Fill the rows of the signs; nothing is ticked. */
function showSigns(where, signs, onChanged) {
  where.replaceChildren(...signs.map((sign) => {
    const row = element('label', '', 'sign');
    const box = element('input');
    box.type = 'checkbox';
    box.value = sign.id;
    box.addEventListener('change', onChanged);
    const words = element('span');
    words.append(element('b', sign.text.slice(0, sign.lead)), sign.text.slice(sign.lead));
    row.append(box, words);
    return row;
  }));
}

/** Fill the questions behind the ticked signs; nothing is answered beforehand. */
function showQuestions(where, flags, onChanged) {
  where.replaceChildren(...flags.map((flag) => {
    const row = element('fieldset', '', 'question');
    const replies = element('div', '', 'replies');
    replies.append(...['yes', 'unsure', 'no'].map((reply) => {
      const choice = element('label');
      const dot = element('input');
      dot.type = 'radio';
      dot.name = `flag-${flag.id}`;
      dot.value = reply;
      dot.addEventListener('change', onChanged);
      choice.append(dot, element('span', words.replies[reply]));
      return choice;
    }));
    row.append(element('legend', flag.question), replies);
    return row;
  }));
}

/** What was answered so far: the replies by the questions' ids. */
function repliesIn(where) {
  const chosen = [...where.querySelectorAll('input:checked')];
  return new Map(chosen.map((dot) => [dot.name.slice('flag-'.length), dot.value]));
}

/** Fill the page of what to do. */
function showAdvice(find, outcome, data) {
  const { level, groups, said, isExact } = outcome;
  const section = find('advice');
  section.style.setProperty('--level', `var(--${level.colour})`);
  section.style.setProperty('--level-soft', `var(--${level.colour}_soft)`);
  find('advice-chip').textContent = level.chip;
  find('advice-title').textContent = level.title;
  find('advice-act').textContent = level.act;
  find('numbers').replaceChildren(
    ...data.numbers.map(([area, number]) => {
      const row = element('a', '', 'number');
      row.href = `tel:${number}`;
      row.append(icon('phone'), element('span', area), element('b', number));
      return row;
    }),
    element('p', data.elsewhere)
  );
  find('say-card').hidden = !level.isUrgent;
  list(find('say-list'), said);
  find('advice-what').textContent = isExact ? words.adviceSaid : words.adviceOpen;
  find('advice-how').textContent = isExact ? words.adviceSaidHow : words.adviceOpenHow;
  find('advice-groups').replaceChildren(...groups.map((group) => {
    const part = element('div', '', 'level');
    part.style.setProperty('--level', `var(--${group.level.colour})`);
    part.append(element('h3', group.level.chip), element('p', group.level.act));
    part.append(...group.flags.map((flag) => {
      const entry = element('div', '', 'entry');
      entry.append(element('p', flag.question), element('b', flag.action), element('p', flag.mayBe, 'small'));
      return entry;
    }));
    return part;
  }));
}
