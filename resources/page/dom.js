/*
 * The document: what Supple has put into it, its elements by name, and words and dialogs for them.
 */
const data = JSON.parse(document.getElementById('data').textContent);
const { words } = data;
const find = (id) => document.getElementById(id);

function element(name, text = '', className = '') {
  const made = document.createElement(name);
  if (text) {
    made.textContent = text;
  }
  if (className) {
    made.className = className;
  }
  return made;
}

function list(where, texts) {
  where.replaceChildren(...texts.map((text) => element('li', text)));
}

function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(space, 'svg');
  picture.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `#i-${name}`);
  picture.append(use);
  return picture;
}

function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** Minutes and seconds, rounded up, so that a zero means the end. */
function clockText(seconds) {
  const whole = Math.max(0, Math.ceil(seconds - EPSILON));
  const rest = String(whole % 60).padStart(2, '0');
  return whole >= 3600
    ? `${Math.floor(whole / 3600)}:${String(Math.floor(whole / 60) % 60).padStart(2, '0')}:${rest}`
    : `${Math.floor(whole / 60)}:${rest}`;
}

function digitsText(seconds) {
  const whole = Math.max(0, Math.ceil(seconds - EPSILON));
  return whole < 100 ? String(whole) : clockText(whole);
}

function setText(where, text) {
  if (where.textContent !== text) {
    where.textContent = text;
  }
}

function setShown(where, text) {
  where.hidden = !text;
  setText(where, text);
}

function openDialog(dialog) {
  if (dialog.open) {
    return;
  }
  if (dialog.showModal) {
    dialog.showModal();
  } else {
    dialog.setAttribute('open', '');
  }
  const title = dialog.querySelector('h2');
  title.focus();
}

function closeDialog(dialog) {
  if (!dialog.open) {
    return;
  }
  if (dialog.close) {
    dialog.close();
  } else {
    dialog.removeAttribute('open');
  }
}
