/*
 * The page: shows one view at a time, hands taps to the session and shows what comes of them.
 */
const LOOK_MS = 100;
// A tap meant for the view before does not answer this one.
const TOO_SOON_SECONDS = 0.4;
const VIEWS = ['cover', 'signs', 'questions', 'said', 'advice', 'player', 'end'];

const clock = {
  look: () => ({ running: performance.now() / 1000, withSleep: Date.now() / 1000 }),
};
const signs = new Signs(data, clock);
const sound = new Sound();
const voice = new Voice(data.language, () => showMenu());
const screen_ = new Screen(() => showMenu());
const stage = new Stage(find('figure'), data.figures, find('corner'));

let session = null;
let afterSigns = null;
let shownAt = 0;
let seenAt = 0;
let easierStep = null;
let leftOut = new Set();
let resumesAfterHurt = false;
let strip = [];

function tell(text) {
  find('live').textContent = text;
}

function showView(name) {
  VIEWS.forEach((view) => { find(view).hidden = view !== name; });
  shownAt = clock.look().running;
  window.scrollTo(0, 0);
  find(`${name}-title`).focus({ preventScroll: true });
}

const anyDialog = () => document.querySelector('dialog[open]');

/* The cover */

function showCover() {
  const { cover } = data;
  setShown(find('clinic'), cover.clinic);
  setShown(find('goal'), cover.goal);
  setShown(find('day'), cover.day);
  setText(find('facts'), cover.facts);
  setText(find('needs'), cover.needs);
  setText(find('effort'), cover.effort);
  setText(find('note'), cover.note);
  find('note-card').hidden = !cover.note;
  list(find('stops'), cover.stops);
  list(find('cautions'), cover.cautions);
  list(find('ask-first'), cover.askFirst);
  find('stop-card').hidden = cover.stops.length === 0;
  find('care-card').hidden = cover.cautions.length + cover.askFirst.length === 0;
  const index = memory.read();
  const step = data.segments[index].step + 1;
  setText(find('begin'), index ? fill(words.goOn, { step, steps: data.steps.length }) : words.begin);
  find('anew').hidden = index === 0;
  find('adult-card').hidden = memory.isAdult;
  showWayIn();
  showView('cover');
}

/** Nothing begins before the person has said that they are of age. */
function showWayIn() {
  const isShut = !memory.isAdult && !find('adult').checked;
  find('begin').disabled = isShut;
  find('anew').disabled = isShut;
}

function begin(index) {
  if (find('adult').checked) {
    memory.rememberAdult();
  }
  if (!showKeptLock()) {
    askSigns(() => openSession(index));
  }
}

/** A yes of before the page was loaded, or of another page: what to do, and the statement that opens it. */
function showKeptLock() {
  const kept = memory.locked;
  if (!kept) {
    return false;
  }
  session = null;
  showAdvice(find, signs.lock(kept.said, kept.flags, kept.isExact), data);
  find('assessed').checked = false;
  find('assessed-on').value = '';
  find('assessed-on').min = dayOf(kept.at);
  find('assessed-on').max = dayOf(Date.now());
  find('unlock').hidden = false;
  showView('advice');
  return true;
}

function openLock() {
  const kept = memory.locked;
  const day = find('assessed-on').value;
  const isSaid = find('assessed').checked && day && day <= dayOf(Date.now()) && (!kept || day >= dayOf(kept.at));
  setText(find('unlock-told'), isSaid ? '' : words.unlockMissing);
  if (isSaid) {
    memory.unlock();
    signs.open();
    showCover();
  }
}

/* The signs */

function askSigns(then) {
  afterSigns = then;
  showSigns(find('sign-rows'), data.signs, showSignWays);
  showSignWays();
  showView('signs');
}

function tickedSigns() {
  return [...find('sign-rows').querySelectorAll('input:checked')].map((box) => box.value);
}

function showSignWays() {
  const any = tickedSigns().length > 0;
  find('none').hidden = any;
  find('ticked').hidden = !any;
}

function answerNone() {
  if (clock.look().running - shownAt < TOO_SOON_SECONDS || tickedSigns().length) {
    return;
  }
  signs.none();
  afterSigns();
}

function askBehind() {
  showQuestions(find('question-rows'), signs.behind(tickedSigns()), showQuestionsLeft);
  showQuestionsLeft();
  showView('questions');
}

function showQuestionsLeft() {
  const left = signs.behind(tickedSigns()).length - repliesIn(find('question-rows')).size;
  find('answered').disabled = left > 0;
  setText(find('questions-left'), left ? fill(words.questionsLeft[left === 1 ? 0 : 1], { count: left }) : '');
}

/** The questions that were answered with yes, or with not sure, which counts as yes. */
function yesFlags() {
  const replies = repliesIn(find('question-rows'));
  return signs.behind(tickedSigns()).filter((flag) => replies.get(flag.id) !== 'no');
}

function askWhetherRight() {
  const replies = repliesIn(find('question-rows'));
  const yes = yesFlags();
  const title = yes.length === 0 ? words.answersNone : words.answers[yes.length === 1 ? 0 : 1];
  setText(find('said-title'), fill(title, { count: yes.length }));
  list(find('said-list'), yes.map((flag) => (
    replies.get(flag.id) === 'unsure' ? fill(words.answerUnsure, { question: flag.question }) : flag.question
  )));
  find('said-list').hidden = yes.length === 0;
  showView('said');
}

function answerRight() {
  const flags = yesFlags();
  if (clock.look().running - shownAt < TOO_SOON_SECONDS) {
    return;
  }
  if (flags.length) {
    lock(flags.map((flag) => flag.question), flags, true);
  } else {
    signs.none();
    afterSigns();
  }
}

/** After a yes nothing plays: the session is gone, and no button leads back to it. */
function lock(said, flags, isExact) {
  const outcome = signs.lock(said, flags, isExact);
  memory.lock({ said, flags, isExact });
  session = null;
  memory.forget();
  voice.hush();
  screen_.keep(false);
  showAdvice(find, outcome, data);
  // The statement that opens it stands on no result just shown.
  find('unlock').hidden = true;
  showView('advice');
}

/* The session */

function openSession(index) {
  const first = new Session(data.segments, clock);
  session = new Session(data.segments, clock, { index: index ? first.leadIn(index) : 0, into: 0 });
  easierStep = null;
  leftOut = new Set();
  strip = makeStrip();
  showView('player');
  showPlayer();
}

function ask(command, step = 0) {
  if (!session) {
    return;
  }
  const goesOn = command === 'start' || command === 'resume' || (command === 'restart' && session.state === 'asleep');
  if (goesOn && showKeptLock()) {
    return;
  }
  if (goesOn && !signs.isClear) {
    if (!signs.isLocked) {
      askSigns(() => {
        showView('player');
        ask(command, step);
      });
    }
    return;
  }
  take(session.do(command, step));
}

function look() {
  if (session && !document.hidden) {
    take(session.look());
  }
}

function take(events) {
  events.forEach(follow);
  if (session) {
    showPlayer();
    if (session.state === 'running' && session.segment.kind !== 'rest') {
      voice.tip(find('cue').textContent);
    }
  }
}

function follow(event) {
  if (!session) {
    return;
  }
  switch (event.type) {
    case 'segment':
      enter(event);
      break;
    case 'cue':
      if (!event.late) {
        sound.cue(event.cue);
      }
      break;
    case 'slept':
      showSlept(event.seconds);
      break;
    case 'paused':
      voice.hush();
      tell(words.paused);
      break;
    case 'resumed':
      tell(words.resumed);
      break;
    case 'finished':
      finish(words.finished);
      break;
    case 'stopped':
      finish(words.stopped);
      break;
    default:
  }
}

function enter({ index, late }) {
  if (session.index !== index) {
    return; // passed already: only the newest is told
  }
  const segment = data.segments[index];
  if (leftOut.has(data.steps[segment.step].exercise)) {
    leaveExercise();
    return;
  }
  tell(segment.spoken);
  if (!late) {
    voice.say(segment.spoken);
  }
  memory.write(index);
}

function finish(title) {
  const works = data.segments.map((segment, index) => (segment.kind === 'work' && session.done[index] > 0 ? segment.step : -1));
  const steps = new Set(works.filter((step) => step >= 0)).size;
  find('end-title').textContent = title;
  find('end-done').textContent = fill(words.done, {
    steps, all: data.steps.length, clock: clockText(Math.floor(session.elapsed)),
  });
  session = null;
  memory.forget();
  screen_.keep(false);
  document.querySelectorAll('dialog[open]').forEach(closeDialog);
  tell(title);
  if (signs.noneAt !== null || signs.isLocked) {
    showView('end');
  } else {
    askSigns(() => showView('end'));
  }
}

function showSlept(seconds) {
  voice.hush();
  setText(find('slept-title'), fill(words.slept, { clock: clockText(seconds) }));
  setText(find('slept-left'), fill(words.sleptLeft, { clock: clockText(session.secondsLeftHere) }));
  document.querySelectorAll('dialog[open]').forEach(closeDialog);
  openDialog(find('slept-dialog'));
}

/* Something hurts */

function askHurt() {
  if (!session) {
    return;
  }
  resumesAfterHurt = session.state === 'running';
  take(session.do('pause'));
  if (session) {
    openDialog(find('hurt-dialog'));
  }
}

function answerHurt(hurt) {
  closeDialog(find('hurt-dialog'));
  if (!session) {
    return;
  }
  const { step } = session.segment;
  if (hurt === 'chest') {
    const { text } = data.signs.find((sign) => sign.id === data.chestSign);
    lock([text], signs.behind([data.chestSign]), false);
  } else if (hurt === 'sharp' || hurt === 'nerve') {
    signs.forget();
    leftOut.add(data.steps[step].exercise);
    leaveExercise();
    if (session) {
      askSigns(() => {
        showView('player');
        showPlayer();
      });
    }
  } else {
    if (hurt === 'noticeable') {
      easierStep = step;
    }
    goOnAfterHurt();
  }
}

function goOnAfterHurt() {
  if (resumesAfterHurt && session) {
    ask('resume');
  } else if (session) {
    showPlayer();
  }
}

/** Go to the next step with another exercise than those left out; where there is none, stop. */
function leaveExercise() {
  const from = session.segment.step;
  const next = data.steps.findIndex((step, number) => number > from && !leftOut.has(step.exercise) && session.firstOf(number) >= 0);
  take(next < 0 ? session.do('stop') : session.do('jump', next));
}

function showMenu() {
  const hasVoice = voice.own !== null;
  find('choose-voice').disabled = !hasVoice;
  find('choose-voice').checked = voice.isOn && hasVoice;
  setText(find('voice-about'), hasVoice ? words.voiceAbout : words.voiceNone);
  find('choose-sound').checked = sound.isOn;
  find('buzz-row').hidden = !sound.canBuzz;
  find('choose-buzz').checked = sound.buzzes;
  setText(find('screen-told'), screen_.canStay ? words.screenStays : words.screenMay);
  const button = find('sound');
  button.setAttribute('aria-pressed', String(sound.isOn));
  button.querySelector('use').setAttribute('href', sound.isOn ? '#i-loud' : '#i-mute');
  const isReps = Boolean(session) && session.segment.tempo > 0;
  setText(find('shorter'), isReps ? words.shorterReps : words.shorter);
}

function openSteps() {
  const here = session ? session.segment.step : -1;
  find('steps-list').replaceChildren(...data.steps.map((step, number) => {
    const row = element('li');
    const inside = element(session ? 'button' : 'div');
    inside.append(element('b', step.name), element('span', step.amount));
    if (session) {
      inside.type = 'button';
      inside.addEventListener('click', () => {
        closeDialog(find('steps-dialog'));
        ask('jump', number);
      });
    }
    if (number === here) {
      inside.setAttribute('aria-current', 'step');
    }
    row.append(inside);
    return row;
  }));
  openDialog(find('steps-dialog'));
}

/* Taps and keys */

function onMain() {
  if (!session) {
    return;
  }
  const does = find('main').dataset.does;
  ask({ start: 'start', goAhead: 'resume', doneNow: 'confirm', pause: 'pause' }[does]);
}

function onConfirm() {
  ask(session && session.segment.kind === 'work' ? 'pause' : 'confirm');
}

function onKey(event) {
  const isTyping = event.target.closest && event.target.closest('button, input, select, a, summary');
  if (find('player').hidden || anyDialog() || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const commands = {
    ArrowLeft: () => ask('back'),
    ArrowRight: () => ask('skip'),
    ArrowUp: () => ask('longer'),
    ArrowDown: () => ask('shorter'),
    r: () => ask('restart'),
    h: askHurt,
    Escape: () => ask('pause'),
    ' ': () => !isTyping && ask(session.state === 'ready' ? 'start' : session.state === 'running' ? 'pause' : 'resume'),
    Enter: () => !isTyping && ask('confirm'),
  };
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const does = commands[key];
  if (does && session && does() !== false) {
    event.preventDefault();
  }
}

function onTap(id, does) {
  find(id).addEventListener('click', does);
}

function listen() {
  document.addEventListener('click', () => sound.unlock(), { capture: true });
  find('adult').addEventListener('change', showWayIn);
  onTap('open-lock', openLock);
  window.addEventListener('pageshow', (event) => {
    // A page that the browser has kept as it was: another one may have taken a yes since.
    if (event.persisted) {
      showKeptLock();
    }
  });
  onTap('begin', () => begin(memory.read()));
  onTap('anew', () => begin(0));
  onTap('show-steps', openSteps);
  onTap('none', answerNone);
  onTap('ticked', askBehind);
  onTap('to-signs', () => showView('signs'));
  onTap('answered', askWhetherRight);
  onTap('correct', () => showView('questions'));
  onTap('right', answerRight);
  onTap('main', onMain);
  onTap('back', () => ask('back'));
  onTap('skip', () => ask('skip'));
  onTap('longer', () => ask('longer'));
  onTap('confirm', onConfirm);
  onTap('hurts', askHurt);
  document.querySelectorAll('[data-hurt]').forEach((button) => {
    button.addEventListener('click', () => answerHurt(button.dataset.hurt));
  });
  find('hurt-dialog').addEventListener('cancel', goOnAfterHurt);
  document.querySelectorAll('[data-close]').forEach((button) => {
    button.addEventListener('click', () => {
      const dialog = button.closest('dialog');
      closeDialog(dialog);
      if (dialog.id === 'hurt-dialog') {
        goOnAfterHurt();
      }
    });
  });
  find('slept-dialog').addEventListener('cancel', (event) => event.preventDefault());
  onTap('slept-on', () => {
    closeDialog(find('slept-dialog'));
    ask('resume');
  });
  onTap('slept-again', () => {
    closeDialog(find('slept-dialog'));
    ask('restart');
  });
  onTap('sound', () => {
    sound.isOn = !sound.isOn;
    showMenu();
  });
  onTap('menu-button', () => {
    ask('pause');
    showMenu();
    openDialog(find('menu-dialog'));
  });
  find('choose-sound').addEventListener('change', (event) => {
    sound.isOn = event.target.checked;
    showMenu();
  });
  find('choose-voice').addEventListener('change', (event) => { voice.isOn = event.target.checked; });
  find('choose-buzz').addEventListener('change', (event) => { sound.buzzes = event.target.checked; });
  find('text-size').addEventListener('change', (event) => {
    document.documentElement.style.fontSize = `${Number(event.target.value) * 100}%`;
    stage.paint();
  });
  onTap('restart', () => {
    closeDialog(find('menu-dialog'));
    ask('restart');
  });
  onTap('shorter', () => {
    closeDialog(find('menu-dialog'));
    ask('shorter');
  });
  onTap('menu-steps', () => {
    closeDialog(find('menu-dialog'));
    openSteps();
  });
  onTap('finish', () => {
    closeDialog(find('menu-dialog'));
    ask('stop');
  });
  onTap('again', showCover);
  document.addEventListener('keydown', onKey);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      look();
      if (session && session.state === 'running') {
        screen_.keep(true);
      }
    }
  });
  if (window.ResizeObserver) {
    new ResizeObserver(() => stage.paint()).observe(find('stage'));
  }
}

function onFrame() {
  const now = clock.look().running;
  const passed = Math.min(0.25, Math.max(0, now - seenAt));
  seenAt = now;
  if (session && session.state === 'running' && !document.hidden) {
    stage.advance(passed);
  }
  requestAnimationFrame(onFrame);
}

document.documentElement.classList.add('plays');
find('app').hidden = false;
listen();
showMenu();
if (!showKeptLock()) {
  showCover();
}
setInterval(look, LOOK_MS);
requestAnimationFrame(onFrame);
