/*
 * The player as it is seen: everything about the segment that is on.
 */
// A jog of minutes must not hide a hold of seconds.
const STRIP_POWER = 0.62;

function phaseOf(segment, paused) {
  return paused ? 'p_pause' : { 'get-ready': 'p_ready', work: 'p_hold', switch: 'p_switch', rest: 'p_rest' }[segment.kind];
}

function showPlayer() {
  const segment = data.segments[session.index];
  const step = data.steps[segment.step];
  const running = session.state === 'running';
  const isReps = segment.tempo > 0;
  const phase = phaseOf(segment, !running);
  const player = find('player');
  player.style.setProperty('--phase', `var(--${phase})`);
  player.style.setProperty('--phase-soft', `var(--${phase}_soft)`);
  player.dataset.phase = phase;
  setText(find('player-title'), segment.title);
  setText(find('pill'), running || session.state === 'ready' ? segment.pill : words.paused);
  setShown(find('change'), segment.change);
  const badge = find('badge');
  badge.hidden = !segment.badgeText;
  find('corner').dataset.side = segment.side || 'quiet';
  find('badge-arrow').setAttribute('href', segment.side === 'right' ? '#i-right' : '#i-left');
  setText(find('badge-text'), segment.badgeText);
  setText(find('cue'), cueText(segment, step));
  showNumber(segment, isReps);
  showButtons(segment, running, isReps);
  setText(find('step-of'), fill(words.stepOf, { step: segment.step + 1, steps: data.steps.length }));
  setText(find('left'), fill(session.isExact ? words.left : words.leftAbout, { clock: clockText(session.secondsLeft) }));
  setText(find('next'), segment.next);
  showStrip();
  const hold = segment.kind === 'work' && step.work === 'hold';
  stage.show(step.figure, {
    mirrored: segment.side === 'left',
    lean: { left: 1, right: -1 }[segment.side] || 0,
    motion: !running ? 'still' : hold ? 'held' : 'moving',
    repeat: isReps ? step.repeat : 0,
    take: session.index,
    faint: segment.kind === 'rest',
    label: `${step.name}. ${step.start}`,
  });
  if (running !== screen_.wanted) {
    screen_.keep(running);
  }
}

function cueText(segment, step) {
  if (session.state === 'ready') {
    return step.start;
  }
  if (segment.kind !== 'work') {
    return segment.cue;
  }
  if (easierStep === segment.step) {
    return step.easier;
  }
  const third = Math.floor((session.into / session.length) * 3);
  return segment.lines.length ? segment.lines[Math.min(third, segment.lines.length - 1)] : '';
}

function showNumber(segment, isReps) {
  const left = session.secondsLeftHere;
  const whole = session.length;
  const count = Math.max(0, Math.ceil(left - EPSILON));
  let digits = segment.told ? '–' : digitsText(left);
  let unit = segment.told ? words.unitWait : fill(words.unitOf, { clock: digitsText(whole), count: Math.round(whole) });
  let share = segment.told ? 1 : left / whole;
  let spoken = segment.told ? words.unitWait : fill(segment.side ? words.spokenLeftSide : words.spokenLeft, { left: count, whole: Math.round(whole), side: words.sides[segment.side] });
  if (isReps) {
    const reps = session.repsTotal;
    digits = String(segment.told ? reps : reps - session.repsDone);
    unit = segment.told ? words.unitReps[reps === 1 ? 0 : 1] : fill(words.unitRepsLeft, { reps });
    share = segment.told ? 1 : 1 - session.into / whole;
    spoken = fill(words.spokenReps, { done: session.repsDone, reps });
  } else if (!segment.told && segment.kind === 'get-ready') {
    unit = words.unitReady[count === 1 ? 0 : 1];
  } else if (!segment.told && segment.kind === 'switch') {
    unit = words.unitSwitch[count === 1 ? 0 : 1];
  } else if (!segment.told && Math.round(whole) >= 100) {
    unit = fill(words.unitOfMinutes, { clock: clockText(Math.round(whole)) });
  }
  const place = find('digits');
  setText(place, digits);
  place.classList.toggle('long', digits.length > 3);
  setText(find('unit'), unit);
  if (find('ring').getAttribute('aria-label') !== spoken) {
    find('ring').setAttribute('aria-label', spoken);
  }
  find('arc').style.strokeDashoffset = String(Math.round(1000 * (1 - Math.min(1, Math.max(0, share)))));
}

function showButtons(segment, running, isReps) {
  const toldWork = segment.told && segment.kind === 'work';
  const name = session.state === 'ready' ? 'start' : !running ? 'goAhead' : toldWork ? 'doneNow' : 'pause';
  const main = find('main');
  const label = words[name];
  if (main.dataset.does !== name) {
    main.dataset.does = name;
    main.setAttribute('aria-label', label);
    find('main-icon').setAttribute('href', { start: '#i-play', goAhead: '#i-play', doneNow: '#i-done', pause: '#i-pause' }[name]);
    setText(find('main-text'), name === 'pause' || name === 'goAhead' ? '' : label);
  }
  const confirm = find('confirm');
  const isWaiting = running && (segment.kind !== 'work' || toldWork);
  confirm.hidden = !isWaiting;
  setText(confirm, toldWork ? words.pause : segment.confirm);
  ['back', 'skip'].forEach((command) => { find(command).disabled = !session.allows(command); });
  const longer = find('longer');
  longer.disabled = !session.allows('longer');
  setText(longer, isReps ? words.longerReps : words.longer);
  longer.setAttribute('aria-label', isReps ? words.spokenLongerReps : words.spokenLonger);
}

function makeStrip() {
  const blocks = data.steps.map(() => element('div'));
  const parts = [];
  data.segments.forEach((segment, index) => {
    if (segment.kind === 'work') {
      const part = element('i');
      parts.push({ index, step: segment.step, part });
      blocks[segment.step].append(part);
    }
  });
  blocks.forEach((block, step) => {
    const seconds = data.segments.reduce((sum, one) => sum + (one.step === step && one.kind === 'work' ? one.seconds : 0), 0);
    block.style.flexGrow = String(Math.max(1, seconds) ** STRIP_POWER);
    block.hidden = seconds === 0;
  });
  find('strip').replaceChildren(...blocks);
  return parts;
}

function showStrip() {
  const here = session.segment.step;
  strip.forEach(({ index, step, part }) => {
    const share = index < session.index ? 1 : index > session.index ? 0 : Math.min(1, session.into / session.length);
    part.style.setProperty('--done', share.toFixed(3));
    part.parentElement.classList.toggle('now', step === here);
  });
}
